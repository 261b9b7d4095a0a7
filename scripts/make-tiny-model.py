#!/usr/bin/env python3
"""Trains the tiny model that the tests read: Tests/LanguageTests/Fixtures/tiny-model.

    .venv/bin/python scripts/make-tiny-model.py [FOLDER]

It has the components that the English models lack (morphologizer, trainable lemmatizer), a handful of invented German
sentences as training data and a tokenizer of its own, so nothing in it comes from elsewhere. What it says about
language is worthless; that spaCy and entente say the same is what counts. Beside it, tiny-golden.jsonl keeps what
spaCy says about tiny-golden.txt.
"""
import json
import os
import re
import sys

import spacy
from spacy.tokenizer import Tokenizer
from spacy.training import Example
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex, fix_random_seed

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FIXTURES = os.path.join(ROOT, "Tests/LanguageTests/Fixtures")

# word / tag / part of speech / features / lemma / head / label / entity
SENTENCES = """
Die/ART/DET/Case=Nom|Number=Sing/der/1/nk/O Ministerin/NN/NOUN/Case=Nom|Number=Sing/Ministerin/2/sb/O \
besuchte/VVFIN/VERB/Mood=Ind|Tense=Past|VerbForm=Fin/besuchen/2/ROOT/O Kairo/NE/PROPN/Case=Acc/Kairo/2/oa/U-LOC ././PUNCT//./2/punct/O
Der/ART/DET/Case=Nom|Number=Sing/der/1/nk/O Botschafter/NN/NOUN/Case=Nom|Number=Sing/Botschafter/2/sb/O \
sprach/VVFIN/VERB/Mood=Ind|Tense=Past|VerbForm=Fin/sprechen/2/ROOT/O mit/APPR/ADP//mit/2/mo/O \
Anna/NE/PROPN/Case=Dat/Anna/3/nk/B-PER Berg/NE/PROPN/Case=Dat/Berg/4/pnc/L-PER ././PUNCT//./2/punct/O
Die/ART/DET/Case=Nom|Number=Plur/der/1/nk/O Soldaten/NN/NOUN/Case=Nom|Number=Plur/Soldat/2/sb/O \
verließen/VVFIN/VERB/Mood=Ind|Tense=Past|VerbForm=Fin/verlassen/2/ROOT/O die/ART/DET/Case=Acc|Number=Plur/der/4/nk/O \
Städte/NN/NOUN/Case=Acc|Number=Plur/Stadt/2/oa/O und/KON/CCONJ//und/2/cd/O \
kehrten/VVFIN/VERB/Mood=Ind|Tense=Past|VerbForm=Fin/kehren/5/cj/O heim/PTKVZ/ADP//heim/6/svp/O ././PUNCT//./2/punct/O
Gestern/ADV/ADV//gestern/1/mo/O unterzeichneten/VVFIN/VERB/Mood=Ind|Tense=Past|VerbForm=Fin/unterzeichnen/1/ROOT/O \
beide/PIAT/DET/Case=Nom|Number=Plur/beide/3/nk/O Länder/NN/NOUN/Case=Nom|Number=Plur/Land/1/sb/O \
den/ART/DET/Case=Acc|Number=Sing/der/5/nk/O Vertrag/NN/NOUN/Case=Acc|Number=Sing/Vertrag/1/oa/O \
in/APPR/ADP//in/1/mo/O Genf/NE/PROPN/Case=Dat/Genf/6/nk/U-LOC ././PUNCT//./1/punct/O
Er/PPER/PRON/Case=Nom|Number=Sing/er/1/sb/O liebt/VVFIN/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin/lieben/1/ROOT/O \
kleine/ADJA/ADJ/Case=Acc|Number=Plur/klein/3/nk/O Häuser/NN/NOUN/Case=Acc|Number=Plur/Haus/1/oa/O ,/$,/PUNCT//,/1/punct/O \
sie/PPER/PRON/Case=Nom|Number=Sing/sie/6/sb/O baut/VVFIN/VERB/Mood=Ind|Tense=Pres|VerbForm=Fin/bauen/1/cj/O \
große/ADJA/ADJ/Case=Acc|Number=Plur/groß/6/oa/O ././PUNCT//./1/punct/O
"""


def config():
    encoder = {"@architectures": "spacy.MaxoutWindowEncoder.v2", "width": 16, "depth": 2,
               "window_size": 1, "maxout_pieces": 3}
    tok2vec = {"@architectures": "spacy.Tok2Vec.v2", "encode": encoder, "embed": {
        "@architectures": "spacy.MultiHashEmbed.v2", "width": 16, "rows": [60, 40, 60, 40, 10],
        "attrs": ["NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY"], "include_static_vectors": False}}
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 16, "upstream": "tok2vec"}

    def classifier():
        return {"model": {"@architectures": "spacy.Tagger.v2", "tok2vec": listener}}

    def transitions(kind, source):
        return {"model": {"@architectures": "spacy.TransitionBasedParser.v2", "state_type": kind,
                          "extra_state_tokens": False, "hidden_width": 16, "maxout_pieces": 2,
                          "use_upper": True, "tok2vec": source}}

    return [("tok2vec", {"model": tok2vec}), ("tagger", classifier()), ("morphologizer", classifier()),
            ("parser", {**transitions("parser", listener), "min_action_freq": 1}),
            ("trainable_lemmatizer", {**classifier(), "min_tree_freq": 1, "top_k": 3, "backoff": "lower"}),
            ("attribute_ruler", {}), ("ner", transitions("ner", tok2vec))]


def pipeline():
    nlp = spacy.blank("xx")
    nlp.tokenizer = Tokenizer(
        nlp.vocab, rules={"z.B.": [{65: "z.B."}], "zum": [{65: "zu", 67: "zu"}, {65: "m", 67: "dem"}]},
        prefix_search=compile_prefix_regex([r"[(„»]"]).search,
        suffix_search=compile_suffix_regex([r"[.,;:!?)“«]"]).search,
        infix_finditer=compile_infix_regex([r"(?<=[a-zäöüß])-(?=[A-Za-z])"]).finditer,
        url_match=re.compile(r"^https?://\S+$").match)
    for name, settings in config():
        nlp.add_pipe(name, config=settings, name="lemmatizer" if name == "trainable_lemmatizer" else name)
    return nlp


def examples(nlp):
    for line in SENTENCES.strip().splitlines():
        rows = [re.fullmatch(r"(.+?)/(.+?)/(.*?)/(.*?)/(.+?)/(\d+)/(.+?)/(.+)", word).groups()
                for word in line.split()]
        words, tags, pos, morphs, lemmas, heads, deps, entities = zip(*rows)
        yield Example.from_dict(
            spacy.tokens.Doc(nlp.vocab, words=words),
            {"words": words, "tags": tags, "pos": pos, "morphs": morphs, "lemmas": lemmas,
             "heads": [int(h) for h in heads], "deps": deps, "entities": entities})


def main():
    target = sys.argv[1] if len(sys.argv) > 1 else os.path.join(FIXTURES, "tiny-model")
    fix_random_seed(7)
    nlp = pipeline()
    nlp.meta.update(name="tiny", version="1.0.0", license="MIT")
    data = list(examples(nlp))
    optimizer = nlp.initialize(lambda: data)
    for _ in range(60):
        nlp.update(data, sgd=optimizer, drop=0.1)
    ruler = nlp.get_pipe("attribute_ruler")
    ruler.add([[{"POS": "PROPN"}]], {"MORPH": "Foreign=Yes"})
    ruler.add([[{"IS_SPACE": True}]], {"POS": "SPACE", "TAG": "_SP"})
    ruler.add([[{"LOWER": "die"}, {"POS": {"IN": ["NOUN", "PROPN"]}}]], {"LEMMA": "d-"}, index=0)
    nlp.to_disk(target)
    sys.path.insert(0, os.path.join(ROOT, "scripts"))
    nlp = spacy.load(target)
    golden = os.path.join(os.path.dirname(os.path.abspath(target)), "tiny-golden")
    with open(golden + ".jsonl", "w", encoding="utf-8") as out:
        count = offset = 0
        for text in open(golden + ".txt", encoding="utf-8").read().split("\n"):
            doc = nlp(text)
            for s in doc if text.strip() else []:
                entity = f"{s.ent_iob_}-{s.ent_type_}" if s.ent_type_ else "O"
                row = [str(offset + s.idx), s.text, s.norm_, s.tag_, s.pos_, str(s.morph), s.lemma_,
                       str(count + s.head.i), s.dep_, "01"[bool(s.is_sent_start)], entity]
                out.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")
            count += len(doc) if text.strip() else 0
            offset += len(text) + 1


if __name__ == "__main__":
    main()
