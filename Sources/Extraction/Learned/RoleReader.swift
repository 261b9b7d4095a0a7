package import Language

/// Names the part that each phrase of a sentence plays for a predicate: "subj", "obj", "with",
/// "poss", "v.subj" (subject of the verb that governs a noun), "obj.mod" (modifier of the object).
///
/// Passives, shared and understood subjects, light verbs and participles are brought to one form,
/// so that what is learned about one construction holds for the others.
package struct RoleReader: Sendable {
  package let tokens: [Token]
  package let lemmas: [String]
  let children: [[Int]]

  /// Prepares the tree of a text.
  package init(_ annotated: AnnotatedText) {
    tokens = annotated.tokens
    lemmas = tokens.map { $0.lemma.lowercased() }
    var children = [[Int]](repeating: [], count: tokens.count)
    for i in tokens.indices where tokens[i].head != i { children[tokens[i].head].append(i) }
    self.children = children
  }

  func isVerb(_ i: Int) -> Bool { tokens[i].pos == "VERB" || tokens[i].pos == "AUX" }

  func children(_ i: Int, _ labels: [String]) -> [Int] {
    children[i].filter { tokens[$0].dep.isLabel(among: labels) }
  }

  private func isPassive(_ verb: Int) -> Bool {
    children[verb].contains { ["auxpass", "nsubjpass"].contains(tokens[$0].dep) }
  }

  /// Who does (`subj`) or suffers (`obj`) what a verb says, also where the verb shares or
  /// understands its subject.
  private func subjects(of verb: Int, depth: Int = 0) -> [(token: Int, role: String)] {
    var found: [(token: Int, role: String)] = []
    for child in children[verb] {
      switch tokens[child].dep {
      case "nsubj": found.append((child, "subj"))
      case "nsubjpass": found.append((child, "obj"))
      case "agent": found += children(child, ["pobj"]).map { ($0, "subj") }
      default: break
      }
    }
    let head = tokens[verb].head
    if !found.isEmpty || depth > 3 || head == verb { return found }
    switch tokens[verb].dep {
    case "conj" where isVerb(head): found = subjects(of: head, depth: depth + 1)
    case "xcomp":
      if tokens[verb].tag == "VB", let object = children(head, ["dobj", "dative"]).first {
        found = [(object, "subj")]
      } else {
        found = subjects(of: head, depth: depth + 1)
      }
    case "advcl", "ccomp", "pcomp":
      let above = tokens[verb].dep == "pcomp" ? tokens[head].head : head
      found =
        isVerb(above)
        ? subjects(of: above, depth: depth + 1)
        : children(above, ["poss"]).map { ($0, "subj") }
    case "acl": return [(head, tokens[verb].tag == "VBN" ? "obj" : "subj")]
    case "relcl": return [(head, "subj")]
    default: return []
    }
    if isPassive(verb) { return found.map { ($0.token, "obj") } }
    let active = found.filter { $0.role == "subj" }
    return active.isEmpty ? found : active
  }

  /// The tokens that play a part for a predicate.
  package func fillers(of predicate: Int) -> [Int: String] {
    var parts: [Int: String] = [:]
    func put(_ token: Int, _ role: String) { if parts[token] == nil { parts[token] = role } }
    func prepositions(of head: Int, _ prefix: String) {
      for child in children[head] where ["prep", "dative", "agent"].contains(tokens[child].dep) {
        guard ["ADP", "SCONJ", "VERB", "ADV"].contains(tokens[child].pos) else {
          if tokens[child].dep == "dative" { put(child, prefix + "dat") }
          continue
        }
        for inner in children[child] {
          switch tokens[inner].dep {
          case "pobj": put(inner, prefix + lemmas[child])
          case "prep":
            for last in children(inner, ["pobj"]) { put(last, prefix + lemmas[inner]) }
          case "pcomp":
            for last in children(inner, ["dobj"]) { put(last, prefix + lemmas[child] + "~") }
          default: break
          }
        }
      }
    }
    func verb(_ v: Int, _ prefix: String) {
      for (token, role) in subjects(of: v) { put(token, prefix + role) }
      for child in children(v, ["dobj"]) { put(child, prefix + "obj") }
      for child in children(v, ["attr", "oprd"]) { put(child, prefix + "attr") }
      prepositions(of: v, prefix)
      for child in children[v] {
        if ["xcomp", "ccomp", "advcl"].contains(tokens[child].dep) {
          for inner in children(child, ["dobj"]) { put(inner, prefix + "c.obj") }
          for inner in children(child, ["nsubj", "nsubjpass"]) { put(inner, prefix + "c.subj") }
          prepositions(of: child, prefix + "c.")
        } else if ["dobj", "attr", "acomp"].contains(tokens[child].dep) {
          prepositions(of: child, prefix + "o.")
        }
      }
    }
    func noun(_ n: Int, _ prefix: String) {
      for child in children(n, ["poss"]) { put(child, prefix + "poss") }
      for child in children(n, ["amod", "compound", "nmod"]) { put(child, prefix + "mod") }
      for child in children(n, ["appos"]) { put(child, prefix + "appos") }
      prepositions(of: n, prefix)
    }
    if isVerb(predicate) {
      verb(predicate, "")
      let head = tokens[predicate].head
      switch tokens[predicate].dep {
      case "xcomp", "ccomp":
        for child in children(head, ["dobj"]) { put(child, "up.obj") }
        prepositions(of: head, "up.")
      case "acl", "relcl": put(head, "ante")
      case "amod": put(head, "modded")
      default: break
      }
    } else {
      noun(predicate, "")
      var at = predicate
      for _ in 0..<3 where tokens[at].head != at {
        let label = tokens[at].dep
        at = tokens[at].head
        if isVerb(at) {
          verb(at, "v.")
          break
        } else if ["compound", "amod", "appos", "nmod"].contains(label) {
          put(at, "modded")
          noun(at, "h.")
        } else if ["pobj", "prep", "conj", "poss", "acl"].contains(label) {
          if ["NOUN", "PROPN"].contains(tokens[at].pos) {
            noun(at, "h.")
            put(at, "hn")
          }
        } else {
          break
        }
      }
    }
    parts[predicate] = nil
    return parts
  }

  /// The part that a phrase plays, given its head and the predicate's fillers: its own, that of the
  /// list it stands in, or that of the phrase it modifies with the way appended.
  package func role(of head: Int, among fillers: [Int: String]) -> String? {
    var at = head
    var suffix = ""
    for _ in 0..<4 {
      if let role = fillers[at] { return role + suffix }
      guard tokens[at].head != at else { return nil }
      switch tokens[at].dep {
      case "prep": suffix = "." + lemmas[at] + suffix
      case "pobj", "conj": break
      case "poss": suffix = ".poss" + suffix
      case "amod", "compound", "nmod": suffix = ".mod" + suffix
      case "appos": suffix = ".app" + suffix
      default: return nil
      }
      at = tokens[at].head
    }
    return nil
  }

  /// The labels from a token down to another one's, through their lowest common ancestor:
  /// "nsubj|dobj"; "?" when it is longer than eight steps or they share no ancestor.
  package func path(_ a: Int, _ b: Int) -> String {
    let up = chain(a)
    let down = chain(b)
    for (steps, node) in up.enumerated() {
      guard let other = down.firstIndex(of: node) else { continue }
      if steps + other > 8 { return "?" }
      return up[..<steps].map { tokens[$0].dep }.joined(separator: "^") + "|"
        + down[..<other].reversed().map { tokens[$0].dep }.joined(separator: "v")
    }
    return "?"
  }

  private func chain(_ start: Int) -> [Int] {
    var result = [start]
    var at = start
    while tokens[at].head != at, result.count < 24 {
      at = tokens[at].head
      result.append(at)
    }
    return result
  }

  /// The first member of a list of nominals.
  package func firstConjunct(_ i: Int) -> Int {
    var at = i
    for _ in 0..<12
    where tokens[at].dep == "conj" && isNominal(at) && isNominal(tokens[at].head) {
      at = tokens[at].head
    }
    return at
  }

  private func isNominal(_ i: Int) -> Bool {
    ["NOUN", "PROPN", "PRON", "ADJ", "NUM"].contains(tokens[i].pos)
  }
}
