"""Presidio, the same drafts, one line of JSON. Only where it is installed: pip install presidio-analyzer, and a model of spaCy's."""

import json
import resource
import sys
import time
from pathlib import Path

try:
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import NlpEngineProvider
    import spacy.util
except ImportError:
    sys.exit(3)

models = [name for name in ("en_core_web_lg", "en_core_web_md", "en_core_web_sm") if spacy.util.is_package(name)]
if not models:
    sys.exit(3)

STORY = sys.argv[1]  # of drafts.mjs
ROUNDS = 50


def draft(length, number):
    return (f"Day {number}. " + STORY * (length // len(STORY) + 1))[:length]


def spent(engine, text):
    begun = time.perf_counter()
    engine.analyze(text=text, language="en")
    return (time.perf_counter() - begun) * 1000


def resident():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024


before, begun = resident(), time.perf_counter()
configuration = {"nlp_engine_name": "spacy", "models": [{"lang_code": "en", "model_name": models[0]}]}
analyser = AnalyzerEngine(nlp_engine=NlpEngineProvider(nlp_configuration=configuration).create_engine())
start = (time.perf_counter() - begun) * 1000
spent(analyser, draft(500, 0))
first = (time.perf_counter() - begun) * 1000
times = sorted(spent(analyser, draft(500, number)) for number in range(1, ROUNDS + 1))
size = sum(file.stat().st_size for file in Path(spacy.util.get_package_path(models[0])).rglob("*") if file.is_file())
print(json.dumps({
    "name": f"Presidio, {models[0]}",
    "does": "identifying words",
    "size": size,
    "start": start,
    "first": first,
    "median": times[len(times) // 2],
    "late": times[int(len(times) * 0.95)],
    "long": [spent(analyser, draft(length, 0)) for length in (12_500, 25_000, 50_000, 100_000)],
    "resident": resident() - before,
}))
