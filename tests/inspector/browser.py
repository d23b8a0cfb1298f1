"""A real browser, driven through the W3C WebDriver protocol; tests that need one are skipped where there is none.

Debian has it as `chromium` and `chromium-driver`.
"""

from __future__ import annotations

import base64
import json
import shutil
import subprocess
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
"""The key of an element in WebDriver's answers (W3C WebDriver, 12.1)."""

QUIET = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
    "--disable-sync", "--hide-scrollbars",
)  # fmt: skip


class Browser:
    """One headless browser with a profile of its own."""

    def __init__(self) -> None:
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self._driver = subprocess.Popen([str(DRIVER), "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self._address = f"http://127.0.0.1:{self._port()}"
        options = {"binary": CHROMIUM, "args": [*QUIET, f"--user-data-dir={self._profile.name}"]}
        wanted = {"browserName": "chrome", "goog:chromeOptions": options, "unhandledPromptBehavior": "ignore", "goog:loggingPrefs": {"browser": "ALL"}}
        self._session = "/session/" + self._call("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})["sessionId"]

    def _port(self) -> str:
        assert self._driver.stdout
        for line in self._driver.stdout:
            if "started successfully on port" in line:
                return line.rsplit(" ", 1)[1].strip().rstrip(".")
        raise RuntimeError("chromedriver did not start")

    def _call(self, method: str, path: str, values: dict[str, Any] | None = None) -> Any:
        data = json.dumps(values).encode() if values is not None else None
        request = urllib.request.Request(self._address + path, data, {"Content-Type": "application/json"}, method=method)  # noqa: S310
        with urllib.request.urlopen(request, timeout=60) as answer:  # noqa: S310
            return json.load(answer)["value"]

    def do(self, command: str, **values: Any) -> Any:
        """Send a command of the session."""
        return self._call("POST", f"{self._session}/{command}", values)

    def devtools(self, command: str, **values: Any) -> Any:
        return self.do("goog/cdp/execute", cmd=command, params=values)

    def open(self, address: str) -> None:
        self.do("url", url=address)

    def show(self, width: int, height: int, *, dark: bool = False, media: str = "") -> None:
        """Set the size of the window, light or dark, screen or print."""
        self.devtools("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
        features = [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]
        self.devtools("Emulation.setEmulatedMedia", media=media, features=features)

    def ask(self, script: str) -> Any:
        """The value of an expression in the page."""
        return self.do("execute/sync", script=f"return {script}", args=[])

    def waits_for(self, script: str, seconds: float = 10) -> bool:
        """Whether an expression comes true in time: a busy machine carries a key to the page late."""
        until = time.monotonic() + seconds
        while not (found := bool(self.ask(script))) and time.monotonic() < until:
            time.sleep(0.05)
        return found

    def press(self, *keys: str) -> None:
        actions = [action for key in keys for action in ({"type": "keyDown", "value": key}, {"type": "keyUp", "value": key})]
        self.do("actions", actions=[{"type": "key", "id": "keys", "actions": actions}])

    def point_at(self, selector: str) -> None:
        found = self.do("element", using="css selector", value=selector)
        move = {"type": "pointerMove", "duration": 0, "origin": {ELEMENT: found[ELEMENT]}, "x": 0, "y": 0}
        self.do("actions", actions=[{"type": "pointer", "id": "mouse", "parameters": {"pointerType": "mouse"}, "actions": [move]}])

    def click(self, selector: str) -> None:
        found = self.do("element", using="css selector", value=selector)
        self.do(f"element/{found[ELEMENT]}/click")

    def log(self) -> list[str]:
        """What the browser complained of."""
        return [entry["message"] for entry in self.do("se/log", type="browser")]

    def picture(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self._call("GET", f"{self._session}/screenshot")))

    def close(self) -> None:
        try:
            self._call("DELETE", self._session)
        finally:
            self._driver.terminate()
            self._driver.wait(timeout=30)
            assert self._driver.stdout
            self._driver.stdout.close()
            self._profile.cleanup()
