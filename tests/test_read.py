"""Reading files, standard input, and what is neither."""

from __future__ import annotations

import io
import os
import socket
import threading

import pytest

from newsclean import read as reading
from newsclean.errors import SourceError
from newsclean.read import read


def test_a_file_is_read_as_bytes(tmp_path):
    path = tmp_path / "story.html"
    path.write_bytes(b"\xff\r\n<p>")

    assert read(str(path)) == b"\xff\r\n<p>"


def test_standard_input_is_read_as_bytes(monkeypatch):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"\xffbytes\r\n")))

    assert read("-") == b"\xffbytes\r\n"


def test_closed_standard_input_is_said_so(monkeypatch):
    monkeypatch.setattr("sys.stdin", None)

    with pytest.raises(SourceError, match=r"^is closed$"):
        read("-")


def test_a_pipe_is_read_to_its_end(tmp_path):
    path = str(tmp_path / "pipe")
    os.mkfifo(path)
    writer = threading.Thread(target=lambda: (tmp_path / "pipe").write_bytes(b"from a pipe"))
    writer.start()

    assert read(path) == b"from a pipe"
    writer.join()


def test_what_is_no_file_is_said_so(tmp_path):
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "socket"))
        reasons = {
            str(tmp_path / "missing"): "no such file",
            str(tmp_path / "nul\0"): "no such file",
            "x" * 5000: "could not be read: file name too long",
            str(tmp_path): "is a folder; newsclean batch cleans folders",
            str(tmp_path / "socket"): "is a socket, not a file",
            "/dev/zero": "is a device, not a file",
        }
        for source, reason in reasons.items():
            with pytest.raises(SourceError) as caught:
                read(source)
            assert str(caught.value) == reason


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_said_so(tmp_path):
    path = tmp_path / "secret"
    path.write_text("x")
    path.chmod(0)

    with pytest.raises(SourceError, match="permission denied"):
        read(str(path))


def test_a_refused_permission_is_said_so(monkeypatch, tmp_path):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("os.stat", refuse)

    with pytest.raises(SourceError, match=r"^may not be read: permission denied$"):
        read(str(tmp_path / "secret"))


def test_input_without_end_is_refused(monkeypatch, tmp_path):
    monkeypatch.setattr(reading, "MAX_BYTES", 1024**2)
    path = tmp_path / "long"
    path.write_bytes(b"x" * (1024**2 + 1))

    with pytest.raises(SourceError, match=r"^is too large: more than 1 MB$"):
        read(str(path))


def test_a_name_that_is_no_text_is_read(tmp_path):
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xff.html")
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(b"odd name")

    assert read(path) == b"odd name"
