"""The same batch on Ray: on a cluster of this machine, where Ray is installed."""

from __future__ import annotations

import pytest

from batches import MANIFEST, batch, manifest, page, tree, write

pytest.importorskip("ray.data")
pytestmark = pytest.mark.filterwarnings("ignore")  # of Ray itself


@pytest.mark.parametrize("name", ["clean", "clean.jsonl", "clean.parquet"])
def test_ray_gives_what_one_machine_gives(tmp_path, name) -> None:
    for number in range(200):
        write(tmp_path / f"posts/{number % 7}/{number}.html", page(f"Story number {number}") if number % 50 else "")
    write(tmp_path / "posts/logo.png", b"")
    for folder, engine in (("here", "local"), ("there", "ray")):
        (tmp_path / folder).mkdir()
        result = batch(tmp_path / "posts", "-o", tmp_path / folder / name, "--engine", engine, "-j", "2")
        assert result.exit_code == 0, result.stderr

    here, there = tree(tmp_path / "here"), tree(tmp_path / "there")
    assert here.keys() == there.keys()
    for path, data in here.items():
        if path.endswith(MANIFEST):
            assert manifest(tmp_path / "here" / path, without="seconds") == manifest(tmp_path / "there" / path, without="seconds")
        else:
            assert there[path] == data
