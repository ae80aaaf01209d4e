"""Old encodings that nothing names: accepted only when the text itself proves them."""

from __future__ import annotations

import re

from rashomon.read.language import detect_language

# The languages that Windows-1252 was made for, and the letters news in them uses. Letters whose byte is a
# common letter of Turkish, Polish or Croatian code pages stand only with the languages that need them.
_WESTERN = "àáâãäåçèéêëìíîïñòóôöùúûüßœšž"
_LETTERS = {
    **dict.fromkeys(("en", "es", "de", "it", "nl", "sv", "fi", "ca", "gl"), _WESTERN),
    **dict.fromkeys(("da", "no", "nb", "nn"), _WESTERN + "æø"),
    "fr": _WESTERN + "æÿ",
    "pt": _WESTERN + "õ",
}
_PUNCTUATION = "‘’“”–—…•€£¥§©®™°«»¿¡·´\xa0\xadºª½¼¾×±"
# Marks of a wrong code page: signs inside words, an opening low quote after a letter, a capital after a small
# letter that is not ASCII, or the contrary.
_LETTER = r"[^\W\d_]"
_WRONG = re.compile(rf"{_LETTER}[€£¥§©®™°¿¡«×±½¼¾•]{_LETTER}|{_LETTER}[¿¡«]|[a-z][À-ÞŠŽŒ]|[à-ÿšžœ][A-Z]")
# Scripts whose letters are nowhere in another code page's text by chance, once words are of one script.
_SCRIPTS = {
    "cyrillic": (r"\u0400-\u04ff", ("ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn")),
    "greek": (r"\u0370-\u03ff", ("el",)),
    "hebrew": (r"\u0590-\u05ff", ("he",)),
    "arabic": (r"\u0600-\u06ff", ("ar", "fa", "ur", "ps", "ug")),
    "chinese and japanese": (r"\u3040-\u30ff\u3400-\u9fff", ("zh", "ja")),
    "korean": (r"\uac00-\ud7af", ("ko",)),
}
# The encodings tried: Macintosh and DOS ones differ from these in a few letters only, which proves nothing.
_OTHERS = """cp1251 koi8_r koi8_u cp1253 cp1255 cp1256 cp932 euc_jp gb18030 big5 cp949""".split()  # noqa: SIM905
_ENOUGH = 20  # letters; less proves no code page


def legacy_text(data: bytes) -> str | None:
    """The text of bytes in an unnamed old encoding, None when that cannot be told for sure."""
    return _windows_1252(data) or _other_script(data)


def _windows_1252(data: bytes) -> str | None:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    beyond = {character for character in text if not character.isascii()}
    letters = {character.lower() for character in beyond - set(_PUNCTUATION)}
    if _WRONG.search(text):
        return None
    if not letters:
        return text
    language = detect_language(text)
    return text if language and letters <= set(_LETTERS.get(language, "")) else None


def _other_script(data: bytes) -> str | None:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - seldom needed

    best = from_bytes(data, cp_isolation=_OTHERS).best()
    if best is None:
        return None
    text = str(best)
    language = detect_language(text)
    for script, languages in _SCRIPTS.values():
        found = len(re.findall(f"[{script}]", text))
        others = len(re.findall(rf"(?![A-Za-z{script}]){_LETTER}", text))
        # Small letter before capital: KOI8 read as Windows-1251 turns every word's case round.
        inverted = len(re.findall(r"[а-яё][А-ЯЁ]", text))
        if language in languages and found >= _ENOUGH and not others and inverted * 20 < found:
            return text
    return None
