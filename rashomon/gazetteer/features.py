"""Which of the GeoNames features are places of the news, and of what kind they are.

Codes: https://www.geonames.org/export/codes.html. Streams, hills, farms, schools and wells are left
out: there are millions of them, and their names are mostly ordinary words.
"""

from __future__ import annotations

_CODES = {
    "facility": "AIRB AIRF AIRP AIRQ CMP CMPO CMPQ CMPRF DAM FT INSM MILB MNQ OILR PRN PRT PS PSTB PSTC PSTP",
    "region": "AREA COLF DSRT ISL ISLS MTS PEN RES RGN RGNE RGNH RGNL VAL",
    "water": "BAY CHN GULF LK LKS OCN SEA STRT",
    "admin1": "ADM1 ADM1H",
    "admin2": "ADM2 ADM2H ADM3 ADM4",
}
_KINDS = {code: kind for kind, codes in _CODES.items() for code in codes.split()}
# Farms and sections of a town share their names with too much else.
_NO_TOWNS = frozenset({"PPLF", "PPLX", "STLMT"})


def kind_of(letter: str, code: str) -> str | None:
    """The kind of a feature by its class and code, None for one that is left out."""
    if letter == "P":
        return None if code in _NO_TOWNS else "city"
    return _KINDS.get(code)
