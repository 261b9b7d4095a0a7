#!/usr/bin/env python3
"""Fills the frames of Training/frames/acts.txt with invented people and real countries.

usage: make-frames.py > Training/frames/sentences.jsonl

Rows have the form of Training/sentences (see Training/README.md). The same bytes in every run.
"""
import json, random, re
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "Training/frames"
COUNTRIES = [line.split("|") for line in """Kenya|Kenyan|Nairobi
Brazil|Brazilian|Brasília
Chile|Chilean|Santiago
Japan|Japanese|Tokyo
India|Indian|New Delhi
Poland|Polish|Warsaw
Hungary|Hungarian|Budapest
Norway|Norwegian|Oslo
Egypt|Egyptian|Cairo
Ethiopia|Ethiopian|Addis Ababa
Nigeria|Nigerian|Abuja
Ghana|Ghanaian|Accra
Senegal|Senegalese|Dakar
Morocco|Moroccan|Rabat
Algeria|Algerian|Algiers
Tunisia|Tunisian|Tunis
Turkey|Turkish|Ankara
Greece|Greek|Athens
Serbia|Serbian|Belgrade
Bulgaria|Bulgarian|Sofia
Romania|Romanian|Bucharest
Ukraine|Ukrainian|Kyiv
Russia|Russian|Moscow
China|Chinese|Beijing
Vietnam|Vietnamese|Hanoi
Thailand|Thai|Bangkok
Malaysia|Malaysian|Kuala Lumpur
Indonesia|Indonesian|Jakarta
Australia|Australian|Canberra
Fiji|Fijian|Suva
Canada|Canadian|Ottawa
Mexico|Mexican|Mexico City
Peru|Peruvian|Lima
Bolivia|Bolivian|La Paz
Colombia|Colombian|Bogotá
Venezuela|Venezuelan|Caracas
Argentina|Argentine|Buenos Aires
Cuba|Cuban|Havana
Spain|Spanish|Madrid
Portugal|Portuguese|Lisbon
France|French|Paris
Germany|German|Berlin
Italy|Italian|Rome
Austria|Austrian|Vienna
Sweden|Swedish|Stockholm
Finland|Finnish|Helsinki
Iran|Iranian|Tehran
Iraq|Iraqi|Baghdad
Saudi Arabia|Saudi|Riyadh
Qatar|Qatari|Doha
Jordan|Jordanian|Amman
Israel|Israeli|Jerusalem
Pakistan|Pakistani|Islamabad
Nepal|Nepalese|Kathmandu
Mongolia|Mongolian|Ulaanbaatar
Kazakhstan|Kazakh|Astana
Armenia|Armenian|Yerevan
Azerbaijan|Azerbaijani|Baku
Sudan|Sudanese|Khartoum
Chad|Chadian|N'Djamena
Mali|Malian|Bamako
Angola|Angolan|Luanda
Zambia|Zambian|Lusaka
Rwanda|Rwandan|Kigali
Uganda|Ugandan|Kampala
Panama|Panamanian|Panama City
South Korea|South Korean|Seoul
the Philippines|Philippine|Manila
the United States|American|Washington
Britain|British|London""".splitlines()]
GIVEN = """Marta Samuel Daniela Viktor Elena Joseph Amina Ibrahim Carlos Lucia Pedro Hassan Fatima Ahmed Leila
Omar Tomas Ingrid Erik Sofia Nikos Maria Andrei Irina Dmitri Pavel Olga Kenji Yuki Hiroshi Arjun Priya Rajesh
Grace Emmanuel Kwame Esther David Ruth Peter Anna Michael Sarah Paul Julia Marco Laura Diego Carmen""".split()
FAMILY = """Okello Mwangi Adeyemi Mensah Diallo Traoré Tadesse Haddad Mansour Nasser Rahimi Karimi Yilmaz Demir
Kovac Petrov Novak Horvat Ionescu Popescu Kowalski Nowak Lindqvist Hansen Virtanen Weber Keller Moreau Lefebvre
Rossi Bianchi Pereira Carvalho Vargas Quiroga Mendoza Salazar Castillo Aguilar Tanaka Nakamura Sharma Patel Thapa
Nguyen Wirawan Tupou Anderson Mitchell Bennett""".split()
POSTS = ["President", "Prime Minister", "Foreign Minister", "Defence Minister", "Finance Minister"]
ORGANIZATIONS = ["the European Union", "the African Union", "NATO", "the United Nations", "the World Bank",
                 "the Arab League", "Human Rights Watch", "Amnesty International", "ASEAN", "ECOWAS",
                 "the International Monetary Fund", "the World Health Organization", "Gazprom", "the Labour Party",
                 "the Democratic Party", "the Red Cross", "OPEC", "the Organization of American States"]
GROUPS = ["Hezbollah", "Hamas", "Boko Haram", "al-Shabaab", "the Taliban", "the Islamic State", "al-Qaeda", "the FARC"]
PLACES = ["Mosul", "Aleppo", "Kismayo", "Maiduguri", "Donetsk", "Kherson", "Goma", "Timbuktu", "Benghazi", "Marib",
          "Kandahar", "Gao", "Geneva", "Odesa", "Basra", "Raqqa", "Mombasa", "Kassala"]
CITIES = ["Geneva", "Vienna", "Doha", "Istanbul", "Nairobi", "New York", "Singapore", "Oslo", "Brussels", "Cairo"]
AGREEMENTS = ["the {} Agreement", "the {} Accord", "the {} Treaty", "the {} Protocol", "the {} Convention"]
EVENTS = ["the {} summit", "the {} conference", "the presidential election", "the referendum", "the Battle of {}",
          "the {} talks", "the civil war"]
MATTERS = ["the border", "fishing rights", "water", "tariffs", "the pipeline", "migrants", "spying", "the disputed island",
           "corruption", "the dam", "grain exports", "the detained sailors", "climate policy", "arms sales",
           "the oil field", "the crackdown", "the visa rules", "the shipwreck", "human rights", "the budget"]
VERBS = ["free the prisoners", "end the siege", "reopen the border", "return to talks", "withdraw its troops",
         "pay its debts", "respect the truce", "change course"]
TIMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
ENDINGS = ["", "", "", "", " on {t}", " on {t}", " last week", " this week", " in {l}", " on {t}, officials said",
           ", state media reported", ", according to a statement", " for the second time in a month", " late on {t}",
           " despite months of talks", " as prices rose", " hours before a deadline", " at the weekend"]
JOINTS = ["; ", ", and ", ", while ", ", as ", ", after "]
SYMMETRIC = {"met-with", "agreed-with", "negotiates-with", "cooperates-with"}


class Writer:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.mentions, self.edges, self.used = [], [], set()

    def note(self, text, kind, name=None):
        name = name or text.removeprefix("the ")
        self.mentions.append({"text": text.removeprefix("the "), "type": kind, "name": name})
        return name

    def fresh(self, pool):
        while True:
            one = self.r.choice(pool)
            if str(one) not in self.used:
                self.used.add(str(one))
                return one

    def end(self, kind):
        """A phrase and the name of what it stands for."""
        r = self.r
        if kind == "c":
            name, people, capital = self.fresh(COUNTRIES)
            name = name.removeprefix("the ")
            way = r.random()
            if way < 0.12:
                return capital, self.note(capital, "country", name)
            if way < 0.24:
                return f"the {people} government", self.note(people, "country", name)
            phrase = ("the " if name in ("Philippines", "United States") else "") + name
            return phrase, self.note(name, "country", name)
        if kind == "p":
            person = self.fresh([f"{g} {f}" for g in GIVEN for f in FAMILY])
            self.note(person, "person")
            if r.random() < 0.5:
                country, people, _ = self.fresh(COUNTRIES)
                self.note(people, "country", country.removeprefix("the "))
                post = r.choice(POSTS)
                self.edges.append(("position", person, country.removeprefix("the "), post))
                return f"{people} {post} {person}", person
            return person, person
        pools = {"o": (ORGANIZATIONS, "organization"), "g": (GROUPS, "armed-group"), "l": (PLACES, "place"),
                 "a": (AGREEMENTS, "agreement"), "e": (EVENTS, "event")}
        if kind == "m":
            country, people, _ = self.fresh(COUNTRIES)
            return f"the {people} foreign ministry", self.note(
                f"{people} foreign ministry", "ministry", f"Ministry of Foreign Affairs ({country})")
        pool, label = pools[kind]
        phrase = self.fresh(pool).format(self.fresh(PLACES + CITIES))
        return phrase, self.note(phrase, label)

    def several(self, kinds, most):
        """One end or, now and then, a list of ends of one kind."""
        weighted = [k for k in kinds for _ in range({"c": 5, "p": 4}.get(k, 2))]
        kind = self.r.choice(weighted)
        count = self.r.choice([1] * 8 + [2] * 2 + [3]) if most > 1 and kind in "cp" else 1
        ends = [self.end(kind) for _ in range(count)]
        phrases = [p for p, _ in ends]
        text = phrases[0] if count == 1 else ", ".join(phrases[:-1]) + " and " + phrases[-1]
        return text, [n for _, n in ends]

    def clause(self, act, left, right, frame):
        def choose(text):
            while (m := re.search(r"\(([^()]*)\)", text)):
                text = text[:m.start()] + self.r.choice(m[1].split("/")) + text[m.end():]
            return text
        triggers = []
        def bracket(m):
            triggers.append(self.r.choice(m[1].split("/")))
            return triggers[-1]
        a_phrase, a_names = self.several(left, 3)
        b_phrase, b_names = self.several(right, 3 if act not in SYMMETRIC else 1)
        text = re.sub(r"\[([^\]]*)\]", bracket, choose(frame)).replace("  ", " ").strip()
        if (m := re.match(r"A-(\w+) B -", text)):
            triggers, text = [m[1]], f"A-{m[1]} B"
            text += self.r.choice([" stayed silent", " advanced", " lost the vote", " made gains"])
        if re.match(r"(A|B)'s \S+|(a|[a-z ]+) (between|of|from) A", text) and not re.search(
                r"\b(is|was|has|have|were|drew|rose|dragged|remain|deepened|hardened|lasted|took|holds|agrees|said|shocked|killed|cost|will|little|drag)", text):
            text += self.r.choice([" surprised many", " dominated the talks", " was on front pages", " has come at a cost"])
        text = re.sub(r"\bto [NV]\b", lambda m: "to " + self.r.choice(VERBS), text)
        others = {"A": a_phrase, "B": b_phrase, "N": self.r.choice(MATTERS), "T": self.r.choice(TIMES)}
        if re.search(r"\bL\b", text):
            others["L"] = self.r.choice(CITIES)
            self.note(others["L"], "place")
        if re.search(r"\bX\b", text):
            others["X"], names = self.several("c", 1)
            self.edges += [(act, n, b, triggers[0]) for n in names for b in b_names]
        text = re.sub(r"\b[ABNTLX]\b", lambda m: others[m[0]], text)
        if len(a_names) > 1:
            text = re.sub(r"\b(was|is|has)\b", lambda m: {"was": "were", "is": "are", "has": "have"}[m[1]], text, count=1) \
                if text.startswith(a_phrase) else text
        trigger = max(triggers, key=len) if triggers else None
        if act != "none":
            self.edges += [(act, a, b, trigger) for a in a_names for b in b_names if a != b]
        if act in SYMMETRIC:
            self.edges += [(act, x, y, trigger) for i, x in enumerate(a_names) for y in a_names[i + 1:]
                           if re.match(r"A and B", frame)]
        return text

    def row(self, number, group, frames):
        r = self.r
        text = self.clause(*frames[0]) + r.choice(ENDINGS).format(t=r.choice(TIMES), l="parliament")
        if len(frames) > 1:
            text += r.choice(JOINTS) + self.clause(*frames[1])
        way = r.random()
        if way < 0.10:
            speaker, _ = self.several("p", 1)
            text = f"{speaker} said {r.choice(['', 'that '])}{text}"
        elif way < 0.18:
            speaker, _ = self.several("po", 1)
            text = f"{text}, {speaker} said" + r.choice(["", " in a statement", " on Friday"])
        elif way < 0.22:
            text = r.choice(["On Monday, ", "Earlier this year, ", "In a surprise move, ", "Last month, "]) + text
        text = text[0].upper() + text[1:] + "."
        mentions = list({json.dumps(m): m for m in self.mentions}.values())
        edges = [{"type": t, "from": a, "to": b, "trigger": g} for t, a, b, g in dict.fromkeys(self.edges)]
        return {"id": f"frame-{number}", "group": f"frame {group}", "published": "2023-05-17", "text": text, "mentions": mentions, "edges": edges}


def main():
    frames, head = [], None
    for line in "\n".join((FOLDER / name).read_text() for name in ("acts.txt", "more.txt")).splitlines():
        if not line or line.startswith("#"):
            continue
        if (m := re.match(r"([a-z-]+): ([a-z]+) [>=] ([a-z]+)$", line)):
            head = m.groups()
        else:
            frames.append((*head, line))
    order = random.Random(7)
    number = 0
    for place, frame in enumerate(frames):
        choices = max([len(g.split("/")) for g in re.findall(r"\[([^\]]*)\]", frame[3])] + [1])
        for _ in range(min(14, 2 + choices)):
            second = [order.choice(frames)] if order.random() < 0.15 else []
            row = Writer(number).row(number, place, [frame] + second)
            print(json.dumps(row, ensure_ascii=False))
            number += 1


main()
