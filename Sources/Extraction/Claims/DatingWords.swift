import Language
import Ontology
import TextModel

/// Words of the lexicon `claim-dates` that say whose a time is.
struct DatingWords: Sendable {
  /// Verbs whose day is not that of the deed behind "of" or "for": "convicted on Monday of arming
  /// X".
  var blaming: Set<String> = []
  /// Participles beside a speaker that tell when the words were said: "X, speaking on Monday,
  /// accused Y".
  var speaking: Set<String> = []
  /// Participles beside a statement that tell when it came out: "in a letter published on Monday".
  var voicing: Set<String> = []
  /// Participles behind a noun whose day is that of what the noun tells: "a loan from X to Y,
  /// approved on Monday".
  var doing: Set<String> = []
  /// Verbs that say that something is over.
  var ending: Set<String> = []
  /// Participles behind a noun that tell what goes on: "a militia backed by X".
  var lasting: Set<String> = []
  /// Verbs that tell how something came into being.
  var beginning: Set<String> = []
  /// Verbs that report what a clause tells.
  var reporting: Set<String> = []

  /// No words: what none of them decides.
  init() {}

  /// Reads the lexicons `claim-dates` and `reporting-verbs`.
  init(_ ontology: Ontology) {
    let lexicon = ontology.lexicon("claim-dates")
    blaming = Set(lexicon["blaming"]?["words"] ?? [])
    speaking = Set(lexicon["speaking"]?["words"] ?? [])
    voicing = Set(lexicon["voicing"]?["words"] ?? [])
    doing = Set(lexicon["doing"]?["words"] ?? [])
    lasting = Set(lexicon["lasting"]?["words"] ?? [])
    beginning = Set(lexicon["beginning"]?["words"] ?? [])
    ending = Set(lexicon["ending"]?["words"] ?? [])
    for entry in ontology.lexicon("reporting-verbs").entries {
      reporting.formUnion(entry["words"])
    }
  }
}

extension Parse {
  /// Whether a token lies in a deed that somebody is blamed or thanked for: the "arming" of
  /// "convicted on Monday of arming X".
  func isBlamedDeed(_ token: Int, _ words: DatingWords) -> Bool {
    var node = token
    for _ in 0..<6 {
      let governor = head(node)
      guard governor != node else { return false }
      if dep(node) == "pcomp" {
        guard ["of", "for"].contains(self.words[governor]) else { return false }
        var above = head(governor)
        // "Convicted in November of arming": the parse hangs it on the month.
        for _ in 0..<3 where !isVerb(above) && tokens[above].pos != "ADJ" {
          above = head(above)
        }
        return words.blaming.contains(lemmas[above])
      }
      guard !isVerb(governor) || ["xcomp", "dobj", "pobj", "conj", "prep"].contains(dep(node))
      else { return false }
      node = governor
    }
    return false
  }

  /// The clause that a time closes in front of its report: the "expected" of "X is expected next
  /// week, an official said", where the parse hangs the week on "said".
  func reported(before time: Range<Int>, _ reporting: Int) -> Int? {
    guard time.upperBound <= reporting, time.upperBound < words.count,
      [",", "\"", "”", "''"].contains(words[time.upperBound])
    else { return nil }
    let clause = children(reporting, "ccomp").first { $0 < time.lowerBound }
    guard let clause, sentenceNumber[clause] == sentenceNumber[reporting] else { return nil }
    return clause
  }

  /// "The party was founded in 1964 and fought the state for 52 years": whether a year behind the
  /// first of two verbs is not that of the second.
  func isOfBeginning(
    _ time: TimeMention, of first: Int, not second: Int, _ words: DatingWords
  ) -> Bool {
    words.beginning.contains(lemmas[first]) && first != second && dep(second) == "conj"
      && isVerb(second) && isVerb(first)
      && time.expression.value.map { $0.start.month == nil } ?? false
      && time.tokens.lowerBound > first && time.tokens.upperBound <= second
  }
}
