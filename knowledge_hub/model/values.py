"""The small values that facts are made of, read from the text that people write."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any
from urllib.parse import urlsplit

import phonenumbers
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetCoreSchemaHandler, WithJsonSchema
from pydantic_core import InitErrorDetails, PydanticCustomError, ValidationError, core_schema

class Facts(BaseModel):
    """What every shape of facts has in common: nothing can be changed, and no key is passed over in silence."""

    model_config = ConfigDict(frozen=True, extra="forbid")


@dataclass(frozen=True)
class Ref:
    """Marks a text as the id of a record of this kind ("contacts" is every hub, service and help line)."""

    kind: str


class Faults:
    """Collects what is wrong inside one value, each with its own path of keys, to tell it all at once."""

    def __init__(self) -> None:
        self.found: list[InitErrorDetails] = []

    def add(self, path: tuple[str | int, ...], says: str) -> None:
        self.found.append({"type": PydanticCustomError("fault", "{says}", {"says": says}), "loc": path, "input": None})

    def tell(self) -> None:
        """Raise if there was anything to tell."""
        if self.found:
            raise ValidationError.from_exception_data("faults", self.found)


def a_text(value: Any) -> str:
    """The value as text, or a message when it is a list or has keys of its own."""
    if isinstance(value, str):
        return " ".join(value.split())
    raise ValueError("Write one text here, not a list and not more keys.")


def value_of(read, example: str, schema: dict[str, Any] | None = None):
    """An annotation for a value that `read` makes from a text; `example` is shown to editors."""
    described = {"type": "string", "examples": [example], **(schema or {})}
    keep = lambda value: value if not isinstance(value, (str, list, dict)) else read(value)  # noqa: E731
    return (BeforeValidator(keep), WithJsonSchema(described))


def a_yes(value: Any) -> bool:
    word = a_text(value).casefold()
    if word in ("yes", "true", "y"):
        return True
    if word in ("no", "false", "n"):
        return False
    raise ValueError(f"“{value}” is neither yes nor no. Write “yes” or “no”.")


def _number(value: Any) -> int:
    text = a_text(value).replace(",", "")
    if not re.fullmatch(r"-?\d+", text):
        raise ValueError(f"“{value}” is not a whole number. Write it in figures, such as 15.")
    return int(text)


def _pounds(value: Any) -> Decimal:
    text = a_text(value).removeprefix("£").replace(",", "")
    if not re.fullmatch(r"\d+(\.\d\d?)?", text):
        raise ValueError(f"“{value}” is not an amount of money. Write pounds, such as 170 or 4.65.")
    return Decimal(text)


@dataclass(frozen=True)
class PhoneNumber:
    """A number as it is shown, in the groups in which it is spoken, and as it is dialled (`tel:` address, RFC 3966)."""

    shown: str
    dialled: str

    @classmethod
    def read(cls, value: Any) -> PhoneNumber:
        """A British number, with or without spaces; spaces that were written are kept, for they are how it is said."""
        text = a_text(value)
        wrong = ValueError(f"“{text}” is not a British phone number. Count its digits: most have 11, with the first 0.")
        if not re.fullmatch(r"[+\d(][\d ()-]*", text):
            raise wrong
        try:
            number = phonenumbers.parse(text, "GB")
        except phonenumbers.NumberParseException:
            raise wrong from None
        digits = re.sub(r"\D", "", text)
        if phonenumbers.is_valid_short_number_for_region(number, "GB") and not digits.startswith("0"):
            return cls(text, digits)
        if not phonenumbers.is_valid_number(number):
            raise wrong
        national = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
        return cls(text if " " in text and text[0] == "0" else national, f"+{number.country_code}{number.national_number}")

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler):
        return core_schema.is_instance_schema(cls)


# The shape of a postcode: GOV.UK, "Bulk data transfer for Sponsors", appendix C, with its one exception GIR 0AA.
POSTCODE = re.compile(r"([A-Z]{1,2}\d[A-Z\d]?) ?(\d[ABD-HJLNP-UW-Z]{2})")


def _postcode(value: Any) -> str:
    text = a_text(value)
    found = POSTCODE.fullmatch(" ".join(text.upper().split())) or POSTCODE.fullmatch(re.sub(r"\s", "", text.upper()))
    if not found:
        raise ValueError(f"“{text}” cannot be a postcode. Write it like AB1 2DE.")
    return f"{found[1]} {found[2]}"


def _web_address(value: Any) -> str:
    text = a_text(value)
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or "." not in parts.netloc or " " in text:
        raise ValueError(f"“{text}” is not a web address. Copy it whole, with https:// at the beginning.")
    return text


def _email(value: Any) -> str:
    text = a_text(value)
    if not re.fullmatch(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+", text):
        raise ValueError(f"“{text}” is not an email address. It needs one @ and a full stop after it.")
    return text


def _id(value: Any) -> str:
    text = a_text(value)
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", text):
        raise ValueError(f"“{text}” cannot be an id. Use small letters, figures and single hyphens, such as park-edge.")
    return text


def one_or_many(value: Any) -> Any:
    return (value,) if isinstance(value, str) else value


Text = Annotated[str, BeforeValidator(a_text), Field(min_length=1)]
Yes = Annotated[bool, *value_of(a_yes, "yes", {"enum": ["yes", "no"]})]
Number = Annotated[int, *value_of(_number, "15")]
Pounds = Annotated[Decimal, *value_of(_pounds, "170")]
Phone = Annotated[PhoneNumber, *value_of(PhoneNumber.read, "0113 496 0123")]
Postcode = Annotated[str, *value_of(_postcode, "AB1 2DE")]
WebAddress = Annotated[str, *value_of(_web_address, "https://www.example.org/page")]
Email = Annotated[str, *value_of(_email, "name@example.org")]
Id = Annotated[str, *value_of(_id, "park-edge")]
Texts = Annotated[tuple[Text, ...], BeforeValidator(one_or_many)]
SourceIds = Annotated[tuple[Annotated[Id, Ref("sources")], ...], BeforeValidator(one_or_many)]
TopicIds = Annotated[tuple[Annotated[Id, Ref("topics")], ...], BeforeValidator(one_or_many)]
ContactId = Annotated[Id, Ref("contacts")]
