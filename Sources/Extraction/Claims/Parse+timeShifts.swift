import Language
import TextModel

/// Clauses that tell of another time than the clause that they are joined to or hang on.
extension Parse {
  /// Whether a verb tells of another time than the verb above it: "signed a pact in May, but has
  /// also sold missiles to X", "exposed last year a contract that X had signed".
  func isOfOtherTime(_ verb: Int) -> Bool {
    let tense = ClauseTense.of(verb, self)
    guard isVerb(verb), tense.verb == verb else { return false }
    switch dep(verb) {
    case "relcl": return tense.tense == .pastPerfect
    case "conj":
      let above = ClauseTense.of(head(verb), self).tense
      switch tense.tense {
      case .perfect: return above == .past
      case .past: return isSimplePresent(head(verb))
      default: return false
      }
    default: return false
    }
  }

  /// "The contract that X had signed with Y": whether a noun tells what had been done before.
  func isMadeBefore(_ noun: Int, _ words: DatingWords) -> Bool {
    isNominal(noun)
      && children(noun, "relcl").contains {
        words.doing.contains(lemmas[$0]) && ClauseTense.of($0, self).tense == .pastPerfect
          && noun < $0
      }
  }

  /// Whether a clause above an act has set it back: "resigned on Monday after it emerged that he
  /// had helped X".
  func isSetBackPerfect(_ verb: Int, below above: Int) -> Bool {
    guard ClauseTense.of(verb, self).tense == .pastPerfect else { return false }
    var node = verb
    var isBelow = false
    for _ in 0..<8 where node != above {
      if ["relcl", "ccomp", "advcl"].contains(dep(node)) { isBelow = true }
      guard head(node) != node else { break }
      node = head(node)
    }
    return isBelow && ClauseTense.of(above, self).tense == .past
  }

  /// Whether a verb lies in what another verb reports.
  func isTold(_ verb: Int, by reporting: Int) -> Bool {
    var node = verb
    for _ in 0..<8 {
      if head(node) == reporting { return dep(node) == "ccomp" }
      guard head(node) != node else { return false }
      node = head(node)
    }
    return false
  }

  /// "Supplies", "is": told as what goes on.
  func isSimplePresent(_ verb: Int) -> Bool {
    ["VBZ", "VBP"].contains(tokens[verb].tag) && isVerb(verb)
  }

  /// "While President X met him only on Monday": what somebody else did meanwhile.
  func isContrast(_ clause: Int) -> Bool {
    dep(clause) == "advcl" && hasChild(clause, "nsubj", "nsubjpass")
      && children(clause, "mark", "advmod").contains {
        words[$0] == "while" && $0 > 0 && words[$0 - 1] == ","
      }
  }

  /// "A militia backed by X": a participle that tells what goes on.
  func isLastingParticiple(_ verb: Int, _ words: DatingWords) -> Bool {
    dep(verb) == "acl" && tokens[verb].tag == "VBN" && words.lasting.contains(lemmas[verb])
  }

  /// "Signed a programme for 2022-2024": the years that what is signed is meant for, and not those
  /// in which it is.
  func isTerm(_ time: TimeMention) -> Bool {
    let first = time.tokens.lowerBound
    guard first > 0, time.tokens.upperBound <= tokens.count, words[first - 1] == "for",
      let value = time.expression.value, let end = value.end, value.start.month == nil,
      end.month == nil
    else { return false }
    // "For the past two years" tells how long it has gone on.
    return words[first].first?.isNumber ?? false
  }

  /// "The judge, who presided over the trial, died on Friday": what a clause in the past says of
  /// the subject of another verb has not that verb's time.
  func isBackground(_ verb: Int, below main: Int) -> Bool {
    self.main(overSubjectOf: verb) == main
  }

  /// The verb whose subject a clause in the past tells something about: "died" over "presided".
  func main(overSubjectOf verb: Int) -> Int? {
    var node = verb
    for _ in 0..<4 where dep(node) == "conj" && isVerb(head(node)) { node = head(node) }
    guard dep(node) == "relcl", ClauseTense.of(node, self).tense == .past, head(node) < node else {
      return nil
    }
    var noun = head(node)
    for _ in 0..<3 where ["appos", "conj"].contains(dep(noun)) { noun = head(noun) }
    return ["nsubj", "nsubjpass"].contains(dep(noun)) && noun < head(noun) ? head(noun) : nil
  }
}
