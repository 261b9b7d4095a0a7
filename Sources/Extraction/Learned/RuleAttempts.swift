/// How near the rules of one act came to a claim at a token.
package enum RuleAttempt: Int, Sendable, Comparable {
  /// The trigger stands where the template does not want it, or beside an excluded word.
  case misplaced = 0
  /// The words of the template are there, but no entity stands for its first end.
  case open = 1
  /// An entity stands for the first end, none for the other.
  case halfway = 2
  /// The template fits, so that a claim is made unless the text denies it.
  case fired = 4

  package static func < (a: RuleAttempt, b: RuleAttempt) -> Bool { a.rawValue < b.rawValue }
}

/// What the rules made of the tokens of a sentence: the words that they know as triggers are
/// evidence for the learned reader also where no claim came of it.
package struct RuleAttempts: Sendable {
  private var best: [Int: [(act: Int, attempt: RuleAttempt)]] = [:]
  private var nearest: [RuleAttempt?]

  package init(acts: Int) { nearest = [RuleAttempt?](repeating: nil, count: acts) }

  mutating func note(_ token: Int, _ act: Int, _ attempt: RuleAttempt) {
    nearest[act] = max(nearest[act] ?? .misplaced, attempt)
    if let place = best[token]?.firstIndex(where: { $0.act == act }) {
      if let known = best[token]?[place].attempt, known < attempt {
        best[token]?[place].attempt = attempt
      }
    } else {
      best[token, default: []].append((act, attempt))
    }
  }

  /// The nearest attempt of each act at a token, in the order of the rules.
  package func at(_ token: Int) -> [(act: Int, attempt: RuleAttempt)] { best[token] ?? [] }

  /// The nearest attempt of an act at a token.
  func at(_ token: Int, act: Int) -> RuleAttempt? {
    best[token]?.first { $0.act == act }?.attempt
  }

  /// The nearest attempt of an act in the sentence.
  func nearest(_ act: Int) -> RuleAttempt? { nearest[act] }
}

extension RuleAttempts {
  /// What the rules made of a sentence.
  init(_ tries: [RuleTry], _ inventory: ActInventory) {
    self.init(acts: inventory.acts.count)
    for attempt in tries {
      if let act = inventory.number(of: attempt.edge) { note(attempt.token, act, attempt.attempt) }
    }
  }
}

/// What a rule made of a token.
struct RuleTry: Sendable {
  let token: Int
  let edge: String
  let attempt: RuleAttempt
}

extension RuleAttempt {
  /// How near a match came; a rule whose further words are missing has not been tried in earnest.
  init?(_ outcome: PatternMatcher.Outcome) {
    switch outcome {
    case .success: self = .fired
    case .failure(let failure):
      switch failure.reason {
      case .word: return nil
      case .position, .excluded, .infinitive: self = .misplaced
      case .from, .other: self = .open
      case .to, .same: self = .halfway
      case .denied: self = .fired
      }
    }
  }
}

extension SentenceReading {
  /// Whether the text denies what a token says.
  func isDenied(_ token: Int) -> Bool {
    factuality.read(trigger: token, anchor: anchor(of: token), literals: []).isDenied
  }
}
