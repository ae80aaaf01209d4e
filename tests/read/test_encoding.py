from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.errors import InputError
from rashomon.read.encoding import decode

ENGLISH = "Two gunmen opened fire at a café in the old town, killing “at least three” people, police said."
RUSSIAN = "По меньшей мере шесть человек погибли при обстреле города."


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\ufeff")))
def test_utf8_is_read_as_it_is(text: str) -> None:
    """Any text in UTF-8, with or without a mark, comes back the same."""
    assert decode(text.encode("utf-8-sig"), "input") == text


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_english_in_common_encodings(encoding: str) -> None:
    """English with an accent and curly quotes is read in every common encoding."""
    assert decode(ENGLISH.encode(encoding), "input") == ENGLISH


@pytest.mark.parametrize("encoding", ["cp1251", "koi8-r", "utf-16"])
def test_russian_is_told_by_its_words(encoding: str) -> None:
    """Russian code pages are told apart."""
    assert decode(RUSSIAN.encode(encoding), "input") == RUSSIAN


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (
            "President Recep Erdoğan said six soldiers were killed near Diyarbakır on Sunday.",
            "cp1254",
        ),
        ("Lech Wałęsa spoke in Gdańsk after two men were killed, police said.", "cp1250"),
        ("Two gunmen opened fire at a café in the old town, police said on Monday.", "mac_roman"),
        ("Two gunmen opened fire at a café in the old town, police said on Monday.", "cp437"),
        ("The ransom was €2,000, police said on Monday after the driver was freed.", "iso8859-15"),
        ("Brief: éé", "cp1252"),
    ],
)
def test_what_cannot_be_told_is_refused(text: str, encoding: str) -> None:
    """Wrong letters are never shown: an encoding that nothing proves is an error with the remedy."""
    with pytest.raises(InputError, match="cannot be told for sure; save it as UTF-8"):
        decode(text.encode(encoding), "input")


def test_charset_that_is_said_is_followed() -> None:
    """A named charset decodes the text; UTF-8 that is said to be Latin-1 stays UTF-8."""
    assert decode("Gdańsk".encode("iso8859-2"), "input", "ISO-8859-2") == "Gdańsk"
    assert decode("“Genoa”".encode("cp1252"), "input", "iso-8859-1") == "“Genoa”"
    assert decode("Gdańsk".encode(), "input", "iso-8859-1") == "Gdańsk"


@pytest.mark.parametrize("charset", ["punycode", "rot13", "x-none", "unicode_escape", "a\0b"])
def test_charset_that_is_none_is_refused(charset: str) -> None:
    """A charset that is unknown, or a codec that is no charset, is an error."""
    with pytest.raises(InputError, match="unknown encoding"):
        decode(b"Six died.", "input", charset)


@pytest.mark.parametrize(
    ("data", "looks_like"),
    [
        (b"%PDF-1.7\n...", "a PDF"),
        (b"PK\x03\x04....", "a ZIP archive or an office document"),
        (gzip.compress(b"Six died."), "gzip-compressed"),
        (b"\x89PNG\r\n\x1a\n....", "a PNG image"),
        (b"\xff\xd8\xff\xe0....", "a JPEG image"),
        (b"....ftypisom....", "sound or video"),
        (b"Six\0died\0\0\0here and there", "zero bytes"),
        (bytes(range(256)) * 20, "zero bytes"),
    ],
)
def test_binary_is_named(data: bytes, looks_like: str) -> None:
    """What is no text is refused with what it looks like."""
    with pytest.raises(InputError, match=looks_like):
        decode(data, "input")


@given(st.binary(max_size=200))
def test_any_bytes_are_text_or_an_error(data: bytes) -> None:
    """No bytes raise anything but InputError, and no text holds zeros or half characters."""
    try:
        text = decode(data, "input")
    except InputError:
        return
    assert "\0" not in text
    text.encode("utf-8")
