"""Words that stand beside place names, and words that show a name is no place."""

from __future__ import annotations

from functools import cache
from importlib import resources

# Type words beside a name, with the kind they give it (PlaceMention.kind).
TYPES = {
    "city": "city", "town": "city", "village": "city", "hamlet": "city", "settlement": "city", "suburb": "city",
    "township": "city", "municipality": "city", "neighborhood": "city", "neighbourhood": "city", "cities": "city",
    "towns": "city", "villages": "city", "neighborhoods": "city", "neighbourhoods": "city", "quarter": "city",
    "capital": "city", "suburbs": "city", "locality": "city", "hometown": "city", "commune": "city",
    "province": "region", "governorate": "region", "department": "region", "region": "region", "state": "region",
    "oblast": "region", "prefecture": "region", "provinces": "region", "departments": "region", "regions": "region",
    "governorates": "region", "states": "region", "valley": "region", "peninsula": "region", "plateau": "region",
    "countryside": "region", "mountains": "region", "desert": "region", "heights": "region", "island": "region",
    "islands": "region", "enclave": "region", "territory": "region", "corridor": "region", "hills": "region",
    "district": "district", "county": "district", "canton": "district", "raion": "district", "parish": "district",
    "subdistrict": "district", "sub-district": "district", "districts": "district", "counties": "district",
    "jurisdiction": "district", "tehsil": "district", "cantons": "district", "borough": "district",
    "river": "water", "lake": "water", "sea": "water", "strait": "water", "ocean": "water", "gulf": "water",
    "bay": "water", "canal": "water", "stream": "water", "rivers": "water",
}  # fmt: skip
# Type words that belong to the name: the span of "Balad air base" is all of it.
FACILITIES = (
    "air base", "air force base", "airbase", "air field", "airfield", "airport", "international airport", "air port",
    "military base", "army base", "naval base", "navy base", "base", "military airport", "refugee camp", "camp",
    "displacement camp", "detention camp", "training camp", "military camp", "prison", "jail", "barracks", "garrison",
    "border crossing", "crossing", "refinery", "oil refinery", "oil field", "gas field", "power plant",
    "nuclear plant", "nuclear power plant", "dam", "bridge", "mosque", "hospital", "farm", "hotel", "university",
    "checkpoint", "bus station", "market", "square", "port", "seaport", "mine", "volcano", "hill", "stadium",
)  # fmt: skip
# By first word, the longest first.
FACILITY_WORDS: dict[str, tuple[tuple[str, ...], ...]] = {
    first: tuple(sorted((tuple(f.split()) for f in FACILITIES if f.split()[0] == first), key=len, reverse=True))
    for first in {f.split()[0] for f in FACILITIES}
}
# Before a name, as part of it.
OPENING_TYPES = {
    "camp": "facility", "fort": "facility", "base": "facility", "fob": "facility", "port": "city", "lake": "water",
    "mount": "region", "mt": "region", "ft": "facility", "river": "water", "gulf": "water", "jebel": "region", "colonia": "city",
    "barrio": "city", "finca": "facility", "hacienda": "facility", "caserio": "city", "ciudad": "city", "cerro": "region",
}  # fmt: skip
DIRECTIONS = frozenset(
    "north south east west northern southern eastern western central northeast northwest southeast southwest"
    " northeastern northwestern southeastern southwestern north-eastern north-western south-eastern south-western"
    " north-east north-west south-east south-west upper lower downtown inner greater rural nearby neighboring"
    " neighbouring occupied historic mid surrounding adjacent".split()
)
PREPOSITIONS = frozenset(
    "in at near from outside around inside into toward towards throughout across within beyond of to between via"
    " through off for leaving reached entered bombed shelled visiting besieged".split()
)
# Of these, the ones that hold even where capitals say nothing; "of" and "to" stand before anything.
STRONG_PREPOSITIONS = frozenset(
    "in at near from outside around inside into toward towards throughout across between through leaving reached"
    " entered bombed shelled besieged".split()
)
FUNCTION_WORDS = frozenset(
    "the a an and or but of in on at by to from for with without as is are was were be been being has have had do does"
    " did not no nor so if then than that this these those there here he she it they we i you his her its their our my"
    " your him them us me who whom whose which what when where why how will would can could may might must shall should"
    " after before during since until while because although though however also more most some any all both each few"
    " many much other another such only own same too very just about above against between into through over under"
    " again once out off up down further meanwhile today yesterday tomorrow monday tuesday wednesday thursday friday"
    " saturday sunday january february march april june july august september october november december near inside"
    " outside around across along among toward towards within throughout upon according said says say one two three four"
    " five six seven eight nine ten first second last next new old jan feb mar apr jun jul aug sept sep oct nov dec mon tue wed thu fri sat sun mr mrs ms dr gen col lt maj capt sgt".split()
)
# Function words that may open a name: New York, Old Harbour, The Hague.
OPENERS = frozenset({"new", "old", "the"})
# Who speaks is a person or a government, not a small town.
SPEAKING = frozenset(
    "said says told added who whose testified argued wrote explained noted claimed acknowledged".split()
)
# Small words inside a name.
CONNECTIVES = frozenset(
    "de del la las los el al da do dos das du des le les of the and y e i on upon sur am an der an ul ez es ad az ar"
    " as ash at bin ibn abu umm san santa den op aan di von och im en".split()
)
TITLES = frozenset(
    "mr mrs ms miss dr sir lord lady president vice-president minister premier chancellor senator sen rep congressman"
    " congresswoman representative governor gov mayor judge justice general gen colonel col lieutenant lt major maj"
    " captain capt sergeant sgt corporal cpl private pvt admiral brigadier commander marshal officer detective sheriff"
    " deputy archbishop bishop father monsignor cardinal pope rev reverend sheikh ayatollah imam mullah king queen"
    " prince princess emir secretary ambassador attorney lawyer professor prof spokesman spokeswoman spokesperson"
    " chairman director journalist analyst coach comandante commandante guerrilla subcomandante".split()
)
# After a name: the whole is a firm, a paper, a club, a person's family, never the place.
ORGANISATIONS = frozenset(
    "post times herald tribune gazette news journal press today daily weekly observer chronicle telegraph star globe"
    " bank company corporation corp inc ltd llc group fund foundation holdings institute club united fc league"
    " airlines airways motors records books studios theatre theater orchestra brothers sons party front movement act"
    " agreement accord accords treaty convention protocol process declaration street avenue road boulevard drive"
    " formula sunni tigers giants cowboys saints eagles bulldogs college academy".split()
)
# After a name: the body belongs to the place, which keeps its name: "Baghdad Police".
PUBLIC_BODIES = frozenset(
    "police government army city parliament mayor governor sheriff fire county state airport".split()
)
# Before "of NAME": the whole is an organisation or a title.
ORGANISATION_HEADS = frozenset(
    "bank university church diocese archdiocese duke earl bishop archbishop our".split()
)
GIVEN_NAMES = frozenset(
    "aaron abdul abdel abdullah abdulrahman abel abraham adam adnan adrian ahmad ahmed alan albert alberto alejandro"
    " alex alexander alexei alfred alfredo ali alice allan allen alvaro amanda amir amy ana anatoly andre andrea andreas"
    " andrei andres andrew andy angela angelo anna anne anthony antonio ariel armando arnold arthur arturo augusto barack"
    " barbara bashar ben benito benjamin bernard bill billy bob boris brandon brian bruce carl carla carlos carol catherine"
    " cesar charles charlie chris christine christopher claudia colin craig cristian cynthia daniel danny david deborah"
    " dennis diana diego dick dmitry donald donna dorothy douglas ed eduardo edward edwin elena eli elizabeth emanuel emily"
    " emma enrique eric ernesto esteban eugene eva evan felipe felix fernando fidel frances francisco francois frank fred"
    " frederick gabriel gary george gerald gerard gilberto giovanni gonzalo gordon graham greg gregory guillermo gustavo"
    " guy hamid hani hans harold harry hasan hassan hassen heather hector helen henry herbert hernan hillary hosni howard"
    " hugo hussein ian ibrahim igor ignacio imran inocente irene isaac isabel isidro ismail ivan jack jacob jacques jaime"
    " jake james jamie jan jane janet jason javier jean jeff jeffrey jennifer jeremy jerry jesse jessica jim jimmy joan joe"
    " joel john johnny jon jonathan jorge jose joseph joshua juan judith julia julie julio justin karen karl kate kathleen"
    " keith kelly ken kenneth kevin khaled khalid kim larry laura laurent leo leonardo leonel leslie linda lisa lopez louis"
    " lucas luis luke mahmoud manuel marc marcos margaret maria mario mark martha martin marvin mary mateo matthew maurice"
    " mauricio max megan melissa michael michel miguel mike mikhail mohamed mohammad mohammed muammar muhammad mustafa"
    " nancy napoleon nasser nathan nelson nicholas nicolas nicole nikita nikolai noam norman nouri oliver omar orlando oscar"
    " osama pablo pamela patricia patrick paul paula pedro peter philip phil pierre rachel rafael ralph ramon ramzi rami"
    " raul raymond rebecca ricardo richard rick robert roberto rodrigo roger rogelio ron ronald rosa roy ruben russell ruth"
    " ryan saad saddam saeed salman salvador sam samuel sandra sara sarah scott sean sergei sergey sergio sharon simon"
    " sophia stanley stephanie stephen steve steven stuart susan tariq ted teresa terry theresa thomas tim timothy todd tom"
    " tommy tony tyler vicente victor vincent vladimir volodymyr walter wayne wendy will william yasser yitzhak yusuf"
    " zachary zainab hector edmundo genaro ernestina alvaro abelardo adolfo alonso amado anastasio belisario bernardo carlota clemente cuauhtemoc desmond eloy emilio eusebio evaristo ezequiel facundo federico felicito fermin german gilberto gustavo heriberto horacio humberto isidoro jacinto jesus lazaro leopoldo lorenzo lucio luz macario marcial mariano mercedes milton moises nestor nicanor norberto octavio osvaldo pascual patricio ramiro raimundo reynaldo rolando romeo rufino samir saturnino sebastian severino silvio tomas ubaldo vinicio wilfredo xavier zacarias roque schafik shafik joaquin rigoberto rodolfo mauricio marcelo virgilio osmin efrain".split()
) - {"salvador", "lopez", "guerrilla"}  # fmt: skip
SAINTS = frozenset("san santa santo saint st sao são são".split())


@cache
def ordinary_words() -> frozenset[str]:
    """English words that also name a place somewhere: "Hit", "Of", "Reading", "Police"."""
    lines = resources.files("rashomon.extract").joinpath("ordinary_words.txt").read_text("utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))
