"""Words by which a phrase is told to name people, an organisation or a thing, for the MUC slots."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# What follows a noun phrase is told of it, and is no part of its name.
AFTER = _words(
    "who whom whose which that in at from on near with against throughout during by for to "
    "wearing dressed carrying belonging using outside inside under between after before when "
    "while were was are is and or as including guarding owned parked located particularly "
    "reportedly supported traveling riding posing yesterday today via without where off situated "
    "loaded"
)
PRONOUNS = _words(
    "he she it they we i you him her them us me who which that this these those one ones someone "
    "somebody another other others anyone everyone nobody himself themselves both all some many "
    "several hundreds dozens"
)
DETERMINERS = _words(
    "the a an this that these those his her its their our my your some several many other another "
    "various each every both all most any no more than at least about over up to nearly almost "
    "approximately around only just same such few number following said alleged so-called "
    "suspected presumed one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen twenty thirty forty fifty hundred thousand dozen"
)
# Those who fight the state: their dead are no victims in the sense of the keys.
INSURGENTS = _words(
    "terrorist terrorists guerrilla guerrillas guerilla guerillas rebel rebels subversive "
    "subversives extremist extremists insurgent insurgents criminal criminals delinquent "
    "delinquents attacker attackers assailant assailants assassin assassins murderer murderers "
    "killer killers kidnapper kidnappers gunman gunmen hitman hitmen bandit bandits militant "
    "militants militia militias commando commandos commandoes trafficker traffickers "
    "narcoterrorist narcoterrorists mercenary mercenaries contras sniper snipers saboteur "
    "saboteurs bomber bombers capo capos enemy sapper sappers"
)
FORCES = _words(
    "soldier soldiers troop troops officer officers policeman policemen guardsman guardsmen patrol "
    "patrols lieutenant lieutenants sergeant captain major colonel general corporal cadet cadets "
    "agent agents paratrooper paratroopers marine marines carabinero carabineros detective "
    "detectives unit units detachment detachments sentry sentries"
)
PEOPLE = (
    INSURGENTS
    | FORCES
    | _words(
        "people person persons man men woman women child children boy boys girl girls youth youths "
        "individual individuals member members group groups gang gangs squad squads column columns "
        "suspect suspects civilian civilians citizen citizens peasant peasants worker workers "
        "student students teacher teachers professor professors priest priests jesuit jesuits nun "
        "nuns clergyman clergymen bishop archbishop monsignor missionary missionaries judge judges "
        "magistrate magistrates justice justices lawyer lawyers journalist journalists reporter "
        "reporters newsman newsmen photographer cameraman cameramen editor publisher engineer "
        "engineers technician technicians doctor doctors nurse nurses patient patients businessman "
        "businessmen rancher ranchers landowner landowners farmer farmers merchant merchants "
        "impresario industrialist executive executives employee employees guard guards watchman "
        "watchmen bodyguard bodyguards escort escorts driver drivers passenger passengers tourist "
        "tourists passerby passersby pedestrian pedestrians bystander bystanders resident "
        "residents inhabitant inhabitants villager villagers refugee refugees hostage hostages "
        "victim victims politician politicians leader leaders candidate candidates senator "
        "senators deputy deputies congressman congressmen mayor mayors councilman councilmen "
        "governor governors minister ministers president ambassador ambassadors diplomat diplomats "
        "consul official officials adviser advisers secretary chief chiefs commander commanders "
        "director directors unionist unionists activist activists demonstrator demonstrators "
        "sympathizer sympathizers supporter supporters follower followers son sons daughter "
        "daughters wife husband brother brothers sister sisters father mother family families "
        "relative relatives cook maid maids gardener minor minors baby infant adult adults "
        "foreigner foreigners spaniard spaniards american americans indian indians population "
        "sailor sailors seaman seamen fisherman fishermen guest guests customer customers player "
        "personnel crew staff companion companions colleague colleagues friend friends neighbor "
        "neighbors voter voters laborer laborers"
    )
)
# Who may be named as a perpetrator by such a word; a director or a senator is not.
PERPETRATORS = (
    INSURGENTS
    | FORCES
    | _words(
        "men man woman women youth youths individual individuals person persons people member members "
        "group groups gang gangs squad squads column columns suspect suspects student students "
        "demonstrator demonstrators paramilitary peasants fighter fighters cell cells elements"
    )
)
# What is said by a word that stands for all of them ("group of men") is told by what follows.
COLLECTIVES = _words("member members group groups gang gangs column columns squad squads elements")
THINGS = _words(
    "headquarters office offices building buildings house houses home homes residence residences mansion "
    "mansions farm farms estate embassy embassies consulate mission missions bridge bridges road roads "
    "highway highways railway railways pipeline pipelines tower towers pylon pylons pole poles post posts "
    "line lines station stations substation substations plant plants dam cable cables antenna exchange "
    "box boxes bank banks branch branches store stores shop shops market supermarket supermarkets "
    "restaurant restaurants hotel hotels discotheque theater cinema school schools university campus "
    "college church churches cathedral chapel temple hospital hospitals clinic ambulance ambulances "
    "factory factories mill warehouse warehouses garage mine mines refinery well wells car cars vehicle "
    "vehicles jeep jeeps truck trucks bus buses van vans train trains convoy motorcycle boat boats ship "
    "ships vessel plane planes airplane airplanes aircraft helicopter helicopters airport airports "
    "airstrip garrison garrisons barracks base bases precinct installation installations facility "
    "facilities property properties premises establishment establishments business businesses company "
    "companies firm firms agency newspaper radio network system systems center centers palace hall "
    "courthouse prison jail crops plantation sugarcane cooperative cooperatives monument statue club "
    "complex dealership dealerships structure structures equipment machinery transformers transformer "
    "parking lot neighborhood quarters local locals camp camps village"
)
ORGANISATIONS = _words(
    "army armies front movement cartel cartels mafia mafias party forces force government "
    "governments regime police military battalion brigade guard organization organizations union "
    "federation alliance league command council committee ministry department institute company "
    "corporation agency service services academy navy faction factions squads paramilitary "
    "rightwing leftwing intelligence staff"
)
NATIONS = _words(
    "salvadoran salvadorean colombian peruvian guatemalan honduran nicaraguan chilean bolivian "
    "panamanian mexican venezuelan ecuadoran ecuadorean argentine argentinian brazilian cuban "
    "costa rican spanish soviet u.s. american british french german italian israeli canadian dutch "
    "latin european japanese chinese"
)
NATIONALS = _words(
    "salvadorans salvadoreans colombians peruvians guatemalans hondurans nicaraguans chileans bolivians "
    "panamanians mexicans venezuelans ecuadorans cubans spaniards spaniard americans germans italians "
    "israelis canadians brazilians argentines soviets japanese"
)
# Said of an organisation before its name.
JUDGEMENTS = _words(
    "maoist marxist marxist-leninist leftist rightist leftwing rightwing pro-castro pro-castroite "
    "clandestine extreme cowardly puppet fascist notorious dreaded outlawed guerrilla terrorist"
)
TITLES = _words(
    "dr mr mrs miss ms msgr monsignor father fr sister rev reverend bishop archbishop president "
    "general gen colonel col lieutenant lt major maj captain capt sergeant sgt corporal cpl "
    "senator deputy judge justice minister governor mayor ambassador professor engineer attorney "
    "officer comrade commander doctor don dona"
)
# Parts of a thing: what the key names is the thing itself.
PARTS = _words(
    "window windows door doors front part parts section sections segment segments roof wall walls "
    "facade damage destruction side interior entrance stretch showcases meter meters contents"
)
# What is aimed at in a manner of speaking, or is an area: no physical target.
NO_TARGETS = _words(
    "city cities town towns village villages country countries nation neighborhood neighborhoods "
    "area areas region department capital sector zone position positions outskirts place places "
    "street avenue trafficking democracy peace process economy fire life lives power rights law "
    "order activities activity plan side parties attack attacks damage clothes itself respective "
    "kilometers number image corner route everything reserves plans plains representatives km municipal"
)
COUNTRIES = {
    "AR": "argentina",
    "BO": "bolivia",
    "BR": "brazil",
    "CL": "chile",
    "CO": "colombia",
    "CR": "costa rica",
    "CU": "cuba",
    "DO": "dominican republic",
    "EC": "ecuador",
    "ES": "spain",
    "GT": "guatemala",
    "HN": "honduras",
    "HT": "haiti",
    "MX": "mexico",
    "NI": "nicaragua",
    "PA": "panama",
    "PE": "peru",
    "PR": "puerto rico",
    "PY": "paraguay",
    "SV": "el salvador",
    "US": "united states",
    "UY": "uruguay",
    "VE": "venezuela",
}
