"""Bytes to text: the encoding is known, found or refused, never guessed into wrong letters."""

from __future__ import annotations

import codecs

from rashomon.errors import InputError
from rashomon.read.legacy import legacy_text

REMEDY = "save it as UTF-8"
# Byte-order marks; UTF-32 first, because its mark begins like that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (
    (b"%PDF-", "a PDF", 'take the text out of it first, for example with "pdftotext"'),
    (b"PK\x03\x04", "a ZIP archive or an office document", "unpack it, or save the document as plain text"),
    (b"\x1f\x8b", "gzip-compressed", 'unpack it first with "gunzip"'),
    (b"BZh", "bzip2-compressed", 'unpack it first with "bunzip2"'),
    (b"\xfd7zXZ\x00", "xz-compressed", 'unpack it first with "unxz"'),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive", "unpack it first"),
    (b"\x28\xb5\x2f\xfd", "zstd-compressed", 'unpack it first with "unzstd"'),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document", "save the document as plain text"),
    (b"{\\rtf", "a rich-text document", "save the document as plain text"),
    (b"\x89PNG", "a PNG image", "give the text of the report, not a picture of it"),
    (b"\xff\xd8\xff", "a JPEG image", "give the text of the report, not a picture of it"),
    (b"GIF8", "a GIF image", "give the text of the report, not a picture of it"),
    (b"SQLite format 3\x00", "an SQLite database", "export its texts as JSON Lines"),
    (b"PAR1", "a Parquet file", "export its texts as JSON Lines"),
    (b"\x7fELF", "a program", "give the text of the report"),
    (b"MZ\x90", "a program", "give the text of the report"),
)


def decode(data: bytes, name: str, charset: str | None = None) -> str:
    r"""The text of some bytes, lines ending in \n; `charset` is what the input or its server says.

    In order: a byte-order mark, UTF-8, the charset said, UTF-16 by its zero bytes, and at last an old
    encoding that the text itself proves. Raises InputError for what is no text.
    """
    refuse_binary(data, name)
    text = _by_mark(data, name)
    if text is None:
        text = _by_charset(data, name, charset) if charset else _by_content(data, name)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def refuse_binary(data: bytes, name: str) -> None:
    """Raises InputError for the beginnings of files that are no text, naming what they look like."""
    for magic, looks_like, remedy in _BINARY:
        if data.startswith(magic):
            raise InputError(name, f"is {looks_like}, not text", remedy)
    if data[:4] == b"RIFF" or data[4:8] == b"ftyp" or data[:3] == b"ID3":
        raise InputError(name, "is sound or video, not text", "give the text of the report")


def _by_mark(data: bytes, name: str) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data[len(mark) :].decode(encoding)
            except UnicodeDecodeError as error:
                problem = f"begins as {encoding.upper()} but is broken at byte {len(mark) + error.start}"
                raise InputError(name, problem, REMEDY) from None
    return None


def _by_charset(data: bytes, name: str, charset: str) -> str:
    # Servers often say Latin-1 of UTF-8. The contrary is all but impossible: text in another encoding
    # that has letters outside ASCII is not valid UTF-8.
    if not data.isascii():
        try:
            return _without_nul(data.decode("utf-8"), name)
        except UnicodeDecodeError:
            pass
    try:
        return _without_nul(data.decode(_codec(charset, name)), name)
    except UnicodeError:
        raise InputError(name, f"says it is {charset[:40]!r} but is not", REMEDY) from None


def _codec(charset: str, name: str) -> str:
    """The codec for a charset; only those that charset_normalizer knows, not punycode and the like."""
    from charset_normalizer.constant import IANA_SUPPORTED  # noqa: PLC0415 - seldom needed

    try:
        codec = codecs.lookup(charset).name
    except (LookupError, ValueError):
        codec = ""
    if codec in ("iso8859-1", "ascii"):
        return "cp1252"  # as browsers do (WHATWG Encoding): the curly quotes of Windows are in neither
    if codec.replace("-", "_") not in IANA_SUPPORTED or codec == "utf-7":
        raise InputError(name, f"says it is in an unknown encoding, {charset[:40]!r}", REMEDY)
    return codec


def _by_content(data: bytes, name: str) -> str:
    if (encoding := _utf16(data)) is not None:
        try:
            return _without_nul(data.decode(encoding), name)
        except UnicodeDecodeError:
            pass
    try:
        return _without_nul(data.decode("utf-8"), name)
    except UnicodeDecodeError:
        return _by_proof(data, name)


def _utf16(data: bytes) -> str | None:
    """Which UTF-16 it may be without a mark: the zero bytes of spaces and ASCII stand on one side only."""
    head = data[:4096]
    if b"\0" not in head or len(data) % 2:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 10 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 10 * odd else None


def _without_nul(text: str, name: str) -> str:
    if "\0" in text:
        raise InputError(name, "holds zero bytes, so it is not text", "give the text of the report as UTF-8")
    return text


def _by_proof(data: bytes, name: str) -> str:
    _without_nul(data.decode("latin-1"), name)
    text = legacy_text(data)
    if text is None:
        raise InputError(name, "is in an encoding that cannot be told for sure", REMEDY)
    return text
