/// Reads templates such as `A throw weight behind B`.
///
/// `schema/rules/README.md` documents the notation.
struct PatternParser {
  let lists: WordLists

  struct Failure: Error {
    let detail: String
  }

  func parse(_ template: String) throws(Failure) -> Pattern {
    let words = template.split(separator: " ").map(String.init)
    guard let first = words.first, words.count > 1 || first.contains("-") else {
      throw Failure(detail: "the template is too short")
    }
    if first.split(separator: "-").contains(where: { slot(String($0)) != nil }),
      first.contains("-")
    {
      return try hyphen(words, template)
    }
    if first.hasSuffix(","), slot(String(first.dropLast())) != nil {
      return try relational(words, template)
    }
    if first.hasSuffix("'s"), slot(String(first.dropLast(2))) != nil {
      return try nominal(words, template)
    }
    if first == "~" { return try verb(words, template) }
    if slot(first) != nil {
      if words[1] == "is" { return try predicative(words, template) }
      if isPreposition(words[1]), words.count > 2, words[2].hasSuffix("'s") || words.count > 3 {
        return try adjunct(words, template)
      }
      return try verb(words, template)
    }
    return try nominal(words, template)
  }

  // MARK: kinds

  private func verb(_ words: [String], _ template: String) throws(Failure) -> Pattern {
    var pattern = Pattern(kind: .verb, triggers: try alternatives(words[1]), template: template)
    if words[0] == "~" {
      pattern.isAgentless = true
    } else {
      try set(words[0], .agent, in: &pattern)
    }
    try rest(Array(words.dropFirst(2)), into: &pattern, bareSlot: .patient)
    return try checked(pattern)
  }

  private func nominal(_ words: [String], _ template: String) throws(Failure) -> Pattern {
    var words = words
    var holder: String?
    if words[0].hasSuffix("'s") {
      holder = String(words[0].dropLast(2))
      words.removeFirst()
    }
    guard let trigger = words.first else { throw Failure(detail: "no trigger") }
    var pattern = Pattern(kind: .nominal, triggers: try alternatives(trigger), template: template)
    try rest(Array(words.dropFirst()), into: &pattern, bareSlot: nil)
    if let holder { try set(holder, .agent, in: &pattern) }
    return try checked(pattern)
  }

  private func relational(_ words: [String], _ template: String) throws(Failure) -> Pattern {
    var pattern = Pattern(
      kind: .relational, triggers: try alternatives(words[1]), template: template)
    try set(String(words[0].dropLast()), .host, in: &pattern)
    try rest(Array(words.dropFirst(2)), into: &pattern, bareSlot: nil)
    return try checked(pattern)
  }

  private func predicative(_ words: [String], _ template: String) throws(Failure) -> Pattern {
    var rest = Array(words.dropFirst(2))
    var governing: WordSet?
    if let word = rest.first, isPreposition(word), rest.count > 1 {
      governing = try alternatives(word)
      rest.removeFirst()
    }
    var holder: String?
    if let word = rest.first, word.hasSuffix("'s") {
      holder = String(word.dropLast(2))
      rest.removeFirst()
    }
    guard let trigger = rest.first else { throw Failure(detail: "no word after `is`") }
    if slot(trigger) != nil, let governing {
      // `A is against B`: the preposition itself triggers.
      var pattern = Pattern(kind: .predicative, triggers: governing, template: template)
      try set(words[0], .agent, in: &pattern)
      try set(trigger, .preposition(governing), in: &pattern)
      return try checked(pattern)
    }
    var pattern = Pattern(
      kind: .predicative, triggers: try alternatives(trigger), template: template)
    pattern.governingPrepositions = governing
    try set(words[0], .agent, in: &pattern)
    if let holder { try set(holder, .possessor(nil), in: &pattern) }
    try self.rest(Array(rest.dropFirst()), into: &pattern, bareSlot: nil)
    return try checked(pattern)
  }

  private func adjunct(_ words: [String], _ template: String) throws(Failure) -> Pattern {
    var rest = Array(words.dropFirst(2))
    var holder: String?
    if let word = rest.first, word.hasSuffix("'s") {
      holder = String(word.dropLast(2))
      rest.removeFirst()
    }
    guard let trigger = rest.first else { throw Failure(detail: "no noun after the preposition") }
    var pattern = Pattern(kind: .adjunct, triggers: try alternatives(trigger), template: template)
    pattern.governingPrepositions = try alternatives(words[1])
    try set(words[0], .host, in: &pattern)
    try self.rest(Array(rest.dropFirst()), into: &pattern, bareSlot: nil)
    if let holder { try set(holder, .possessor(nil), in: &pattern) }
    return try checked(pattern)
  }

  private func hyphen(_ words: [String], _ template: String) throws(Failure) -> Pattern {
    let parts = words[0].split(separator: "-").map(String.init)
    guard parts.count == 2, words.count == 2 else {
      throw Failure(detail: "a hyphen template is `A-word B` or `word-B A`")
    }
    if slot(parts[0]) != nil {
      var pattern = Pattern(kind: .hyphen, triggers: try alternatives(parts[1]), template: template)
      try set(parts[0], .agent, in: &pattern)
      try set(words[1], .host, in: &pattern)
      return try checked(pattern)
    }
    var pattern = Pattern(kind: .prefix, triggers: try alternatives(parts[0]), template: template)
    try set(parts[1], .patient, in: &pattern)
    try set(words[1], .host, in: &pattern)
    return try checked(pattern)
  }

  // MARK: parts

  private func rest(
    _ words: [String], into pattern: inout Pattern, bareSlot: Pattern.Source?
  ) throws(Failure) {
    var i = 0
    while i < words.count {
      let word = words[i]
      if word == "TO" {
        pattern.needsInfinitive = true
      } else if word == "SHOULD" {
        pattern.needsMandative = true
      } else if word == "that", i + 1 < words.count, slot(words[i + 1]) != nil {
        try set(words[i + 1], .clauseSubject, in: &pattern)
        i += 1
      } else if word.hasSuffix("'s"), slot(String(word.dropLast(2))) != nil {
        try set(String(word.dropLast(2)), .possessor(pattern.literals.count), in: &pattern)
      } else if slot(word) != nil {
        guard let bareSlot else { throw Failure(detail: "`\(word)` has no preposition before it") }
        try set(word, bareSlot, in: &pattern)
      } else if isPreposition(word), i + 1 < words.count, slot(words[i + 1]) != nil {
        try set(words[i + 1], .preposition(try alternatives(word)), in: &pattern)
        i += 1
      } else {
        pattern.literals.append(try alternatives(word))
      }
      i += 1
    }
  }

  private func set(
    _ word: String, _ source: Pattern.Source, in pattern: inout Pattern
  ) throws(Failure) {
    guard let name = slot(word) else { throw Failure(detail: "`\(word)` is not A, B or _") }
    let slot = Pattern.Slot(source: source, descends: word.hasSuffix("*"))
    switch name {
    case "A" where pattern.from == nil: pattern.from = slot
    case "B" where pattern.to == nil: pattern.to = slot
    case "_": pattern.others.append(source)
    default: throw Failure(detail: "`\(name)` stands twice")
    }
  }

  private func checked(_ pattern: Pattern) throws(Failure) -> Pattern {
    guard pattern.from != nil else { throw Failure(detail: "the template has no A") }
    return pattern
  }

  private func slot(_ word: String) -> String? {
    let name = word.hasSuffix("*") ? String(word.dropLast()) : word
    return ["A", "B", "_"].contains(name) ? name : nil
  }

  private func isPreposition(_ word: String) -> Bool {
    word.split(separator: "|").allSatisfy { lists["prepositions"].contains(String($0)) }
  }

  /// `back|endorse` or `@list`, also mixed.
  private func alternatives(_ word: String) throws(Failure) -> WordSet {
    var result: WordSet = []
    for part in word.split(separator: "|") {
      if part.hasPrefix("@") {
        let name = String(part.dropFirst())
        guard lists.has(name) else { throw Failure(detail: "there is no word list `\(name)`") }
        result.formUnion(lists[name])
      } else {
        let word = part.lowercased()
        guard slot(String(part)) == nil else { throw Failure(detail: "`\(part)` is not a word") }
        result.insert(word)
        if let other = WordLists.otherSpelling(word) { result.insert(other) }
      }
    }
    guard !result.isEmpty else { throw Failure(detail: "`\(word)` is empty") }
    return result
  }
}
