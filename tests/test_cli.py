"""The command line, through click's runner and, for signals, pipes and start-up, as a real process."""

from __future__ import annotations

import json
import os
import re
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner

import newsclean
from newsclean.cli import cli
from newsclean.cli.output import put
from newsclean.cli.talk import Failure

HTML = """<!DOCTYPE html><html lang="en"><head><title>Council approves river bridge - Example News</title></head><body>
<nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Council approves river bridge</h1>
<p class="byline">By Ada Lind</p>
<p>NORTHFORD (Example Wire) — The council voted on Tuesday to end a nine-year wait. The bridge will cost four million
and take three years to build, the mayor said in a café by the river.</p>
<p>“We waited too long,” said Tom Okoro, who lives on the left bank and takes the ferry every day of the week.</p>
<h2>What it costs</h2>
<p>The bridge is paid for by the county and by the town, each with one half, the council said after its meeting.</p>
</article>
<section id="comments"><h3>1 Comment</h3><ol class="comment-list"><li class="comment"><cite>Mary</cite>
<time datetime="2023-09-15">15 Sept 2023</time><p>At last. I have waited for it since I was at school.</p></li></ol>
</section>
<footer><p>© 2023 Example News. All rights reserved.</p></footer></body></html>
"""

BODY = "The bridge is paid for by the county and by the town"


@pytest.fixture
def page(tmp_path) -> Path:
    path = tmp_path / "story.html"
    path.write_text(HTML, encoding="utf-8")
    return path


def run(*args: object, **options):
    return CliRunner().invoke(cli, [str(arg) for arg in args], **options)


def process(*args: object, **options) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "newsclean", *map(str, args)]
    return subprocess.run(command, capture_output="stdout" not in options, timeout=60, check=False, **options)


def test_extract_writes_json_by_default(page):
    result = run("extract", page)

    article = json.loads(result.stdout)
    assert (result.exit_code, result.stderr) == (0, "")
    assert article["headline"] == "Council approves river bridge"
    assert any(BODY in item["text"] for item in article["body"])
    assert result.stdout.count("\n") > 20


def test_compact_json_is_one_line(page):
    assert run("extract", page, "--compact").stdout.count("\n") == 1


def test_markdown_and_text_are_written_on_demand(page):
    markdown = run("extract", page, "-f", "markdown").stdout
    text = run("extract", page, "--format", "text").stdout

    assert "# Council approves river bridge" in markdown.splitlines()
    assert BODY in markdown
    assert BODY in text
    assert "# " not in text


@pytest.mark.parametrize("args", [[], ["-"]])
def test_standard_input_is_read_for_a_dash_and_for_nothing(args):
    result = run("extract", *args, input=HTML.encode())

    assert json.loads(result.stdout)["kind"] == "html"


@pytest.mark.parametrize(
    ("args", "found"),
    [
        (["-f", "json"], True),
        (["-f", "json", "--no-comments"], False),
        (["-f", "json", "--comments"], True),
        (["-f", "markdown"], False),
        (["-f", "markdown", "--comments"], True),
        (["-f", "text"], False),
        (["-f", "text", "--comments"], True),
    ],
)
def test_comments_are_where_they_are_wanted(page, args, found):
    assert ("I have waited for it" in run("extract", page, *args).stdout) is found


@pytest.mark.parametrize(
    ("choice", "footer", "notice"), [("none", False, False), ("comments", False, True), ("all", True, True)]
)
def test_boilerplate_is_listed_as_far_as_wanted(page, choice, footer, notice):
    listed = json.loads(run("extract", page, "--boilerplate", choice).stdout)["boilerplate"]

    assert any("All rights reserved" in block["text"] for block in listed) is footer
    assert any(block["role"] == "comment-notice" for block in listed) is notice


def test_kind_encoding_and_url_reach_the_decoder(page):
    assert ": text, because the caller says so; " in run("inspect", page, "--kind", "text").stdout.splitlines()[0]
    assert json.loads(run("extract", page, "--url", "https://example.org/a").stdout)["url"] == "https://example.org/a"
    page.write_bytes(HTML.encode("utf-16-le"))
    assert "café by the river" in run("extract", page, "--encoding", "utf-16-le").stdout


def test_output_goes_to_a_file_and_nowhere_else(page, tmp_path):
    out = tmp_path / "story.json"

    result = run("extract", page, "-o", out)

    assert (result.exit_code, result.output) == (0, "")
    assert json.loads(out.read_text("utf-8"))["headline"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["story.html", "story.json"]


def test_output_is_utf_8_whatever_the_locale(page):
    ascii_only = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}

    result = process("extract", page, "-f", "text", env=ascii_only)

    assert "café by the river".encode() in result.stdout
    assert result.returncode == 0


BAD = {
    "missing.html": (None, "no such file"),
    "folder": ("folder", "is a folder; newsclean batch cleans folders"),
    "empty.html": (b" \n", "is empty"),
    "image.html": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is a PNG image, neither HTML nor text"),
    "story.html.gz": (b"\x1f\x8b\x08\0\0\0\0\0", "is a gzip archive, neither HTML nor text"),
    "nothing.html": (b"<html><body></body></html>", "holds no article"),
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_one_line_and_exit_code_1(name, tmp_path):
    content, reason = BAD[name]
    path = tmp_path / name
    path.mkdir() if content == "folder" else path.write_bytes(content) if content else None
    out = tmp_path / "out.json"

    result = run("extract", path, "-o", out)

    assert result.exit_code == 1
    assert result.stdout == ""
    assert result.stderr == f"newsclean: {path}: {reason}\n"
    assert not out.exists()


def test_a_failing_input_leaves_the_old_output_alone(tmp_path):
    out = tmp_path / "out.json"
    out.write_text("old")

    assert run("extract", tmp_path / "missing", "-o", out).exit_code == 1
    assert out.read_text() == "old"


def test_bad_standard_input_is_named_so():
    assert run("extract", input=b"").stderr == "newsclean: standard input: is empty\n"


def test_an_unknown_encoding_is_named(page):
    result = run("extract", page, "--encoding", "x-nonsense-9")

    assert (result.exit_code, result.stderr) == (1, f"newsclean: {page}: unknown encoding 'x-nonsense-9'\n")


def test_an_address_needs_httpx(monkeypatch):
    monkeypatch.setitem(sys.modules, "httpx", None)

    result = run("extract", "https://example.org/story")

    remedy = "fetching needs httpx: pip install 'newsclean[http]'"
    assert result.stderr == f"newsclean: https://example.org/story: {remedy}\n"


@pytest.mark.parametrize(
    "args",
    [["extract", "--format", "yaml"], ["extract", "a", "b"], ["extract", "--nope"], ["nope"], ["extract", "--kind=x"]],
)
def test_wrong_usage_is_exit_code_2(args):
    result = run(*args)

    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Usage: " in result.stderr


def test_control_characters_of_a_name_do_not_reach_the_terminal():
    result = run("extract", "\x1b[31mred\x07\u202e\udcff\n.html")

    assert result.stderr == "newsclean: \\x1b[31mred\\x07\\u202e\\udcff\\n.html: no such file\n"


def test_an_internal_error_is_one_line_unless_debugging(page, monkeypatch):
    def fail(*_):
        raise RuntimeError("it\nbroke\x1b[31m")

    monkeypatch.setattr("newsclean.pipeline.segment", fail)

    result = run("extract", page)
    debugged = run("extract", page, env={"NEWSCLEAN_DEBUG": "1"})

    expected = f"newsclean: {page}: internal error: RuntimeError: it broke\\x1b[31m (NEWSCLEAN_DEBUG=1 shows where)\n"
    assert (result.exit_code, result.stderr) == (1, expected)
    assert isinstance(debugged.exception, RuntimeError)


def test_warnings_go_to_standard_error_where_the_output_has_no_place_for_them(page, monkeypatch):
    article = newsclean.extract(HTML)
    article.warnings.append("half of it is\nbehind a wall")
    monkeypatch.setattr("newsclean.pipeline.clean", lambda _: article)

    assert run("extract", page, "-f", "text").stderr == f"newsclean: {page}: half of it is\\nbehind a wall\n"
    assert run("extract", page).stderr == ""


@pytest.mark.parametrize("command", [[], ["extract"], ["inspect"], ["schema"], ["batch"]])
def test_help_shows_examples(command):
    result = run(*command, "--help")

    assert result.exit_code == 0
    assert re.search(r"\n +Examples:\n +\S*.*newsclean ", result.stdout)
    assert max(map(len, result.stdout.splitlines())) <= 90


def test_the_version_is_that_of_the_package():
    pyproject = Path(__file__).parent.parent / "pyproject.toml"

    assert run("--version").stdout == f"newsclean {newsclean.__version__}\n"
    assert f'version = "{newsclean.__version__}"' in pyproject.read_text("utf-8")


def test_completion_knows_commands_options_and_choices():
    def complete(line: str) -> bytes:
        words = {"COMP_WORDS": line, "COMP_CWORD": str(line.count(" ")), "_NEWSCLEAN_COMPLETE": "bash_complete"}
        return process(env={**os.environ, **words}).stdout

    assert b"plain,inspect" in complete("newsclean ins")
    assert b"plain,--boilerplate" in complete("newsclean extract --boi")
    assert b"plain,markdown" in complete("newsclean extract --format m")
    assert b"file," in complete("newsclean extract sto")


def test_schema_is_a_json_schema():
    assert json.loads(run("schema").stdout)["$schema"].startswith("https://json-schema.org/")


def test_the_same_program_runs_as_a_module(page):
    assert process("extract", page, "-f", "text").stdout.decode() == run("extract", page, "-f", "text").stdout


@pytest.mark.parametrize("args", [["extract"], ["inspect"], ["--help"]])
def test_a_closed_pipe_ends_quietly(page, args):
    reader, writer = os.pipe()
    os.close(reader)
    try:
        result = process(*args, *([page] if args != ["--help"] else []), stdout=writer, stderr=subprocess.PIPE)
    finally:
        os.close(writer)

    assert result.stderr == b""
    assert result.returncode == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
def test_a_full_disk_is_said_so(page):
    with Path("/dev/full").open("wb") as full:
        result = process("extract", page, stdout=full, stderr=subprocess.PIPE)

    assert result.stderr == b"newsclean: standard output: could not be written: no space left on device\n"
    assert result.returncode == 1


def test_ctrl_c_ends_quietly():
    command = [sys.executable, "-m", "newsclean", "extract"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        time.sleep(1.5)
        running.send_signal(signal.SIGINT)
        assert running.wait(10) == 130
        assert (running.stdout.read(), running.stderr.read()) == (b"", b"")


def test_a_person_at_a_terminal_is_told_how_to_end_the_input():
    person, terminal = os.openpty()
    command = [sys.executable, "-m", "newsclean", "extract", "-f", "text"]
    with subprocess.Popen(command, stdin=terminal, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        os.write(person, b"\n\x04")
        assert running.wait(20) == 1
        lines = running.stderr.read().decode().splitlines()
    os.close(person)
    os.close(terminal)

    assert lines == ["newsclean: reading standard input; Ctrl-D ends it", "newsclean: standard input: is empty"]


def test_closed_standard_streams_are_no_traceback(page):
    command = f'"{sys.executable}" -m newsclean extract'
    no_output = subprocess.run(f'{command} "{page}" >&-', shell=True, capture_output=True, check=False)  # noqa: S602
    no_input = subprocess.run(f"{command} <&-", shell=True, capture_output=True, check=False)  # noqa: S602

    assert (no_output.returncode, no_output.stderr) == (1, b"newsclean: standard output: is closed\n")
    assert (no_input.returncode, no_input.stderr) == (1, b"newsclean: standard input: is closed\n")


# Writing files


def test_a_file_is_replaced_in_one_step_and_keeps_its_mode(tmp_path):
    out = tmp_path / "out"
    out.write_text("old")
    out.chmod(0o640)
    reader = out.open()

    put("new", str(out))

    assert (out.read_text(), reader.read()) == ("new\n", "old")
    assert stat.S_IMODE(out.stat().st_mode) == 0o640
    reader.close()


def test_a_link_stays_a_link(tmp_path):
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")

    put("new", str(tmp_path / "link"))

    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new\n"


def test_what_cannot_be_written_is_named_and_leaves_no_part_behind(tmp_path, monkeypatch):
    with pytest.raises(Failure, match="could not be written: no such file or directory"):
        put("new", str(tmp_path / "missing" / "out"))
    with pytest.raises(Failure, match="could not be written: is a directory"):
        put("new", str(tmp_path))
    monkeypatch.setattr("os.replace", lambda *_: (_ for _ in ()).throw(OSError(5, "Input/output error")))
    with pytest.raises(Failure, match="could not be written: input/output error"):
        put("new", str(tmp_path / "out"))
    assert list(tmp_path.iterdir()) == []


def test_a_pipe_is_written_to_not_replaced(page):
    result = process("extract", page, "-f", "text", "-o", "/dev/stdout")

    assert BODY.encode() in result.stdout


def test_text_that_cannot_be_encoded_is_written_all_the_same(tmp_path):
    put("a\ud800b", str(tmp_path / "out"))

    assert (tmp_path / "out").read_bytes() == b"a?b\n"
