"""Records: classes that are nothing but fields, declared as dataclasses are.

`dataclasses` compiles half a dozen methods for every class whenever a program starts: for the records here, a quarter of the time that cleaning a small
page takes. A record compiles its `__init__`, shares all other methods with its like, and always has slots. To a type checker it is a dataclass.
"""

from __future__ import annotations

from _collections import _tuplegetter  # type: ignore[import-not-found]  # what `collections.namedtuple` reads fields with
from collections.abc import Callable

__all__ = ["NamedTuple", "field", "record"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dataclasses import dataclass as record
    from dataclasses import field
    from typing import Any, NamedTuple
else:

    def record(cls: type | None = None, /, *, frozen: bool = False, eq: bool = True) -> Any:
        """Make a record of a class; `frozen` ones can be hashed, and without `eq` each is equal only to itself.

        That nobody assigns to a field of a frozen record is left to the type checker.
        """
        return (lambda plain: _made(plain, frozen=frozen, eq=eq)) if cls is None else _made(cls, frozen=frozen, eq=eq)

    def field(*, default_factory: Callable[[], Any], repr: bool = True) -> Any:  # noqa: A002 - the signature of `dataclasses.field`
        """A field that begins as a new value of its own; without `repr` it is not shown with its record."""
        return _Factory(default_factory, repr)


class _Factory:
    """What a field without a value is made by."""

    def __init__(self, make: Callable[[], Any], shown: bool) -> None:  # noqa: FBT001
        self.make = make
        self.shown = shown


def _made(cls: type, *, frozen: bool, eq: bool) -> type:
    names = tuple(cls.__annotations__)
    own = {name: value for name, value in vars(cls).items() if name not in names and name not in {"__dict__", "__weakref__"}}
    defaults = {name: vars(cls)[name] for name in names if name in vars(cls)}
    hidden = {name for name, value in defaults.items() if isinstance(value, _Factory) and not value.shown}
    own.update(__shown__=tuple(name for name in names if name not in hidden))
    own.update(__slots__=names, __match_args__=names, __init__=_init(cls.__name__, names, defaults), __repr__=_repr)
    if eq:
        own.update(__eq__=_eq, __hash__=_hash if frozen else None)
    return type(cls.__name__, cls.__bases__, own)


def _init(name: str, names: tuple[str, ...], defaults: dict[str, Any]) -> Any:
    known: dict[str, Any] = {"_absent": _ABSENT}
    head, lines = ["self"], []
    for field_name in names:
        value, given = defaults.get(field_name, _ABSENT), field_name
        if isinstance(value, _Factory):
            known[f"_{field_name}"], given = value.make, f"_{field_name}() if {field_name} is _absent else {field_name}"
            head.append(f"{field_name}=_absent")
        elif value is _ABSENT:
            head.append(field_name)
        else:
            known[f"_{field_name}"] = value
            head.append(f"{field_name}=_{field_name}")
        lines.append(f" self.{field_name} = {given}")
    exec(f"def __init__({', '.join(head)}):\n" + "\n".join(lines), known)  # noqa: S102 - as dataclasses do; the names are those of the class body
    known["__init__"].__qualname__ = f"{name}.__init__"
    return known["__init__"]


_ABSENT = object()
"""Stands for a value that was not given."""


def _repr(self: Any) -> str:
    return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in self.__shown__)})"


def _values(self: Any) -> tuple[Any, ...]:
    return tuple([getattr(self, name) for name in self.__slots__])


def _eq(self: Any, other: object) -> Any:
    return _values(self) == _values(other) if other.__class__ is self.__class__ else NotImplemented


def _hash(self: Any) -> int:
    return hash(_values(self))


class _Tuple(tuple):  # type: ignore[type-arg]
    """What all named tuples can do."""

    __slots__ = ()
    _fields: tuple[str, ...] = ()

    def _asdict(self) -> dict[str, Any]:
        return dict(zip(self._fields, self, strict=True))

    def _replace(self, **changed: Any) -> Any:
        return type(self)(**(self._asdict() | changed))

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in zip(self._fields, self, strict=True))})"


class _TupleMaker(type):
    """Makes a named tuple of a class body."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> Any:  # noqa: ARG004
        """Its `__new__` is compiled; the type checker is trusted for the types."""
        fields = tuple(body.get("__annotations__", ()))
        own = {key: value for key, value in body.items() if key not in fields}
        arguments = ", ".join(fields)
        make = eval(f"lambda cls, {arguments}: new(cls, ({arguments},))", {"new": tuple.__new__})  # noqa: S307 - as `collections.namedtuple` does
        make.__defaults__ = tuple(body[field_name] for field_name in fields if field_name in body)
        own.update({field_name: _tuplegetter(place, "") for place, field_name in enumerate(fields)})
        return type(name, (_Tuple,), own | {"__slots__": (), "__new__": make, "_fields": fields, "__match_args__": fields})


if not TYPE_CHECKING:
    NamedTuple = type.__new__(_TupleMaker, "NamedTuple", (), {})
    """The same for tuples: `typing.NamedTuple` compiles every annotation, too."""
