import pytest

from quiz_app.article.model import Span
from quiz_app.ledger.mentions import Form, Mention, read_mention
from quiz_app.ledger.model import SourceKind as Kind


def read(text: str) -> Mention:
    return read_mention(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "kind", "name", "role"),
    [
        ("Council spokeswoman Ana Reed", Kind.NAMED_PERSON, "Ana Reed", "Council spokeswoman"),
        ("Ana Reed, the mayor of Tarn", Kind.NAMED_PERSON, "Ana Reed", "mayor of Tarn"),
        ("Ana Reed, 54, a nurse", Kind.NAMED_PERSON, "Ana Reed", "nurse"),
        ("Prime Minister Ana Reed", Kind.NAMED_PERSON, "Ana Reed", "Prime Minister"),
        ("nominee Gov. Ana Reed", Kind.NAMED_PERSON, "Ana Reed", "nominee"),
        ("Ana Reed, head of the union", Kind.NAMED_PERSON, "Ana Reed", "head of the union"),
        ("Judge Mary King", Kind.NAMED_PERSON, "Mary King", "Judge"),
        ("Mr Lind", Kind.NAMED_PERSON, "Lind", ""),
        ("Dr Vance of the University of Arden", Kind.NAMED_PERSON, "Vance", "University of Arden"),
        ("the club’s owner, Bo Lind", Kind.NAMED_PERSON, "Bo Lind", "club’s owner"),
        ("its director, Dr Paula Stern", Kind.NAMED_PERSON, "Paula Stern", "director"),
        ("the Tarn blogger Night Owl", Kind.SOCIAL_MEDIA, "Night Owl", "Tarn blogger"),
        ("@tarnwatch", Kind.SOCIAL_MEDIA, "@tarnwatch", ""),
        ("the Ministry of Health", Kind.INSTITUTION, "Ministry of Health", ""),
        ("Lumo Foods", Kind.INSTITUTION, "Lumo Foods", ""),
        ("Norway", Kind.INSTITUTION, "Norway", ""),
        ("the U.S.", Kind.INSTITUTION, "U.S.", ""),
        ("Tarn residents’ union", Kind.INSTITUTION, "Tarn residents’ union", ""),
        ("Reuters", Kind.MEDIA, "Reuters", ""),
        ("the Harbour TV channel", Kind.MEDIA, "Harbour TV channel", ""),
        ("Radio Denby", Kind.MEDIA, "Radio Denby", ""),
        ("Sen. Bo Lind (D-Ohio)", Kind.NAMED_PERSON, "Bo Lind", "Sen."),
        ("the nonpartisan Budget Office", Kind.INSTITUTION, "Budget Office", ""),
        ("Norwegians", Kind.GROUP, "Norwegians", ""),
        ("The newspaper Tarnpost", Kind.MEDIA, "Tarnpost", "newspaper"),
        ("the fan site Red Gates", Kind.MEDIA, "Red Gates", "fan site"),
        ("The aid group Safe Road", Kind.INSTITUTION, "Safe Road", "aid group"),
        ("Lumo Wend, the company that owns it", Kind.INSTITUTION, "Lumo Wend", ""),
        ("The owner, Lumo Metals", Kind.INSTITUTION, "Lumo Metals", "owner"),
        ("Norrland Steel", Kind.INSTITUTION, "Norrland Steel", ""),
        ("one woman, who gave her name only as Mira", Kind.NAMED_PERSON, "Mira", "one woman"),
        ("a group that calls itself Paper Moth", Kind.INSTITUTION, "Paper Moth", "group"),
        ("One of them, the cellist Ruth Abel", Kind.NAMED_PERSON, "Ruth Abel", "cellist"),
        (
            "The third candidate, Councillor Bo Lind",
            Kind.NAMED_PERSON,
            "Bo Lind",
            "third candidate",
        ),
        ("Harbour TV’s Ali Wend", Kind.NAMED_PERSON, "Ali Wend", "Harbour TV"),
        ("Arden’s Carla Wend", Kind.NAMED_PERSON, "Carla Wend", "Arden"),
        ("the Attorney General", Kind.OFFICE_HOLDER, "", ""),
        ("Republican Tarners", Kind.GROUP, "", ""),
        ("President Reed’s Clean Air Act", Kind.INSTITUTION, "President Reed’s Clean Air Act", ""),
        (
            "Lind’s former sparring mate Carla Holst",
            Kind.NAMED_PERSON,
            "Carla Holst",
            "Lind’s former sparring mate",
        ),
        ("the Republican Party", Kind.INSTITUTION, "Republican Party", ""),
        (
            "President Reed’s Foreign Office",
            Kind.INSTITUTION,
            "President Reed’s Foreign Office",
            "",
        ),
        ("Mayor Ana Reed’s", Kind.NAMED_PERSON, "Ana Reed", "Mayor"),
        ("his niece, Ana Reed", Kind.NAMED_PERSON, "Ana Reed", "niece"),
    ],
)
def test_a_name_is_read_with_its_role(text: str, kind: Kind, name: str, role: str) -> None:
    mention = read(text)
    assert (mention.kind, mention.name, mention.role) == (kind, name, role)


@pytest.mark.parametrize(
    ("text", "kind", "head"),
    [
        ("the mayor", Kind.OFFICE_HOLDER, "mayor"),
        ("The Chief of the Norland Armed Forces", Kind.OFFICE_HOLDER, "chief"),
        ("a mayor", Kind.UNNAMED, "mayor"),
        ("a spokesman for the club", Kind.UNNAMED, "spokesman"),
        ("officials", Kind.UNNAMED, "officials"),
        ("two people familiar with the matter", Kind.UNNAMED, "people"),
        ("one of them", Kind.UNNAMED, "one"),
        ("military analysts on both sides", Kind.GROUP, "analysts"),
        ("Residents reached by phone", Kind.GROUP, "residents"),
        ("University of Arden researchers", Kind.GROUP, "researchers"),
        ("the ministry", Kind.INSTITUTION, "ministry"),
        ("Norland authorities", Kind.INSTITUTION, "authorities"),
        ("The Norland general staff", Kind.INSTITUTION, "staff"),
        ("Most Norwegians", Kind.GROUP, "norwegians"),
        ("Glaziers at the Arden Works", Kind.GROUP, "glaziers"),
        ("hospital staff", Kind.GROUP, "staff"),
        ("a study published on Monday", Kind.DOCUMENT, "study"),
        ("court documents", Kind.DOCUMENT, "documents"),
        ("the newspaper", Kind.MEDIA, "newspaper"),
        ("a user on Reddit", Kind.SOCIAL_MEDIA, "user"),
        ("a Telegram channel", Kind.SOCIAL_MEDIA, "channel"),
        ("Two stewards", Kind.UNNAMED, "stewards"),
        ("47 percent of voters", Kind.GROUP, "percent"),
        ("nearly one in three", Kind.GROUP, "one"),
        ("Rabbis", Kind.GROUP, "rabbis"),
        ("a study of 40 towns", Kind.DOCUMENT, "study"),
        ("her lawyers", Kind.UNNAMED, "lawyers"),
        ("Reed’s lawyers", Kind.UNNAMED, "lawyers"),
        ("Doctors at St Anne’s hospital", Kind.GROUP, "doctors"),
        ("Witnesses", Kind.UNNAMED, "witnesses"),
        ("His campaign manager", Kind.UNNAMED, "manager"),
        ("the coast guard", Kind.INSTITUTION, "guard"),
        ("a guard", Kind.UNNAMED, "guard"),
        ("One", Kind.UNNAMED, "one"),
        ("State television", Kind.MEDIA, "television"),
        ("the parish record for that week", Kind.DOCUMENT, "record"),
    ],
)
def test_a_description_is_read_by_its_head(text: str, kind: Kind, head: str) -> None:
    mention = read(text)
    assert (mention.form, mention.kind, mention.head) == (Form.DESCRIPTION, kind, head)


@pytest.mark.parametrize("text", ["he", "She", "him", "they", "it", "who", "we", "His", "you"])
def test_a_pronoun_is_one(text: str) -> None:
    assert read(text).form is Form.PRONOUN


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("spokeswoman Kim Dole", "female"),
        ("Mr Dole", "male"),
        ("Maria Dole", "female"),
        ("Kim Dole", ""),
        ("the chairman", "male"),
    ],
)
def test_gender_is_told_by_noun_title_or_given_name(text: str, gender: str) -> None:
    assert read(text).gender == gender


def test_a_word_that_elsewhere_has_no_capital_is_no_name() -> None:
    text = "Nurses protested. Many nurses shouted."
    assert read_mention(text, Span(0, 6)).form is Form.DESCRIPTION


def test_the_owner_of_a_description_is_kept() -> None:
    assert (read("her lawyer").owner, read("the lawyer").owner) == ("her", "")


@pytest.mark.parametrize("text", ["", ",", "“", "the (x)"])
def test_words_that_name_nobody_are_no_speaker_with_a_name(text: str) -> None:
    mention = read(text)
    assert (mention.form, mention.name, mention.role) == (Form.DESCRIPTION, "", "")


@pytest.mark.parametrize(
    ("text", "several"),
    [
        ("Ana Reed and Bo Lind", True),
        ("Reed, Lind and Osei", True),
        ("She and her husband", True),
        ("Music & Stage", False),
        ("the Department of Trade and Industry", False),
        ("officials and residents", False),
    ],
)
def test_people_called_one_by_one_are_several(text: str, several: bool) -> None:
    assert read(text).several is several
