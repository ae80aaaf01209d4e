"""Settings: the file, then the environment, then the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from rashomon import config
from rashomon.cli.main import cli
from rashomon.errors import UsageError


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A settings file that is in force."""
    path = tmp_path / "rashomon" / "config.toml"
    path.parent.mkdir()
    path.write_text('policy = "acled"\nmax_size = 5\n')
    for name in ("CONFIG", "POLICY", "MAX_SIZE", "TIMEOUT", "EXTRACTOR"):
        monkeypatch.delenv(f"RASHOMON_{name}", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return path


def test_nearer_settings_win(file: Path, monkeypatch: pytest.MonkeyPatch):
    """An option beats a variable, a variable beats the file, the file beats what is built in."""
    assert file.exists()
    assert config.load() == config.Settings(policy="acled", max_size=5)
    monkeypatch.setenv("RASHOMON_POLICY", "minmax")
    assert config.load() == config.Settings(policy="minmax", max_size=5)
    assert config.load(policy="ucdp", max_size=None) == config.Settings(policy="ucdp", max_size=5)


def test_show_says_where_each_comes_from(file: Path, monkeypatch: pytest.MonkeyPatch):
    """`config show` names the file, the variable or the built-in value behind each setting."""
    monkeypatch.setenv("RASHOMON_TIMEOUT", "3")
    assert CliRunner().invoke(cli, ["config", "show"]).stdout.splitlines() == [
        f"# {file}",
        f'policy = "acled"  # {file}',
        'extractor = "rules"  # built in',
        f"max_size = 5.0  # {file}",
        "timeout = 3.0  # RASHOMON_TIMEOUT",
        'gazetteer = ""  # built in',
        'user = ""  # built in',
        'llm_url = "http://127.0.0.1:8080/v1"  # built in',
        'llm_model = ""  # built in',
        "llm_timeout = 120.0  # built in",
        "llm_piece = 4000  # built in",
        "llm_price_in = 0.0  # built in",
        "llm_price_out = 0.0  # built in",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'polcy = "ucdp"',
            "unknown setting 'polcy'; allowed: extractor, gazetteer, llm_model, llm_piece, llm_price_in,",
        ),
        ('published = "2024-01-01"', "unknown setting 'published'"),
        ('policy = "mean"', "unknown policy 'mean'; allowed: ucdp, acled, minmax"),
        ("policy = 3", "policy is a name in quotes, not 3"),
        ("timeout = 0", "timeout is a number above 0, not 0"),
        ('timeout = "soon"', "timeout is a number above 0, not 'soon'"),
        ("policy = ", "cannot be read as TOML"),
        ('llm_key = "k"', "llm_key does not belong in a file; remove it and set RASHOMON_LLM_KEY"),
        ('llm_url = "localhost:8080"', "llm_url is an address such as http://127.0.0.1:8080/v1"),
        ('llm_url = "http://[::1/v1"', "llm_url is an address such as http://127.0.0.1:8080/v1"),
        ('llm_url = "ftp://localhost/v1"', "llm_url is an address such as http://127.0.0.1:8080/v1"),
        ('llm_url = "https://me:pw@localhost/v1"', "llm_url holds a name, password or query"),
        ("llm_price_in = -1", "llm_price_in is a number from 0, not -1"),
        ("llm_piece = 0", "llm_piece is a number above 0, not 0"),
    ],
)
def test_wrong_file_is_named_with_what_is_allowed(file: Path, text: str, said: str):
    """A mistake in the file stops the run, named with the file and the remedy."""
    file.write_text(text)
    with pytest.raises(UsageError) as caught:
        config.load()
    assert str(caught.value).startswith(f"{file}: ")
    assert said in str(caught.value)


def test_unknown_variable_is_refused(monkeypatch: pytest.MonkeyPatch):
    """A variable with a slip in its name does not go unnoticed."""
    monkeypatch.setenv("RASHOMON_POLCY", "ucdp")
    with pytest.raises(UsageError, match="unknown setting 'RASHOMON_POLCY'; allowed: RASHOMON_CONFIG"):
        config.load()


def test_named_file_must_exist(monkeypatch: pytest.MonkeyPatch):
    """A file asked for by $RASHOMON_CONFIG that is not there is an error, not a default."""
    monkeypatch.setenv("RASHOMON_CONFIG", "/no/such.toml")
    with pytest.raises(UsageError, match="no such file"):
        config.load()


def test_wrong_setting_exits_2(monkeypatch: pytest.MonkeyPatch):
    """A wrong setting ends a command with one line and exit code 2."""
    monkeypatch.setenv("RASHOMON_POLICY", "mean")
    done = CliRunner().invoke(cli, ["config", "show"])
    assert (done.exit_code, done.stderr) == (
        2,
        "rashomon: RASHOMON_POLICY: unknown policy 'mean'; allowed: ucdp, acled, minmax\n",
    )


def test_key_is_read_from_the_environment_and_never_shown(file: Path, monkeypatch: pytest.MonkeyPatch):
    """The key reaches a run, and neither `config show` nor the text of the settings holds it."""
    assert file.exists()
    monkeypatch.setenv("RASHOMON_LLM_KEY", " k-secret \n")
    loaded = config.load()
    assert loaded.llm_key == "k-secret"
    assert "secret" not in repr(loaded) + CliRunner().invoke(cli, ["config", "show"]).output


def test_broken_key_is_refused_and_not_repeated(monkeypatch: pytest.MonkeyPatch):
    """A key with a line break in it could forge a header: it is refused without being shown."""
    monkeypatch.setenv("RASHOMON_LLM_KEY", "k-secret\nX-Other: 1")
    with pytest.raises(UsageError, match="RASHOMON_LLM_KEY: holds characters that no key has") as caught:
        config.load()
    assert "secret" not in str(caught.value)


def test_prices_may_be_nothing(monkeypatch: pytest.MonkeyPatch):
    """A price of 0 is allowed; the address loses its closing slash."""
    monkeypatch.setenv("RASHOMON_LLM_PRICE_IN", "0")
    monkeypatch.setenv("RASHOMON_LLM_URL", "https://models.example/v1/")
    loaded = config.load(llm_model="small")
    assert (loaded.llm_price_in, loaded.llm_url, loaded.llm_model) == (
        0.0,
        "https://models.example/v1",
        "small",
    )
