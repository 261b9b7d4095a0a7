public import Ontology

extension ResolutionSettings {
  /// Reads the lexicons `resolution`, `name-variants`, `honorifics` and `person-names`, and which
  /// edge types are symmetric.
  public init(ontology: Ontology) {
    self.init(names: NameVocabulary(ontology: ontology))
    symmetricEdges = Set(ontology.edgeTypes.filter(\.isSymmetric).map(\.id))
    for entry in ontology.lexicon("resolution").entries {
      let types = entry["types"]
      switch (entry.first("kind"), entry.id) {
      case ("strategy", _):
        guard let strategy = Strategy(rawValue: entry.id) else { continue }
        for type in types { strategies[type] = strategy }
      case ("family", _): families.append(Set(types))
      case ("edges", "membership"): membershipEdges.formUnion(types)
      case ("edges", "party"): partyEdges.formUnion(types)
      case ("edges", "date"): dateEdges.formUnion(types)
      default: continue
      }
    }
  }
}

extension NameVocabulary {
  /// Reads the lexicons `name-variants`, `honorifics` and `person-names`.
  public init(ontology: Ontology) {
    self.init()
    for entry in ontology.lexicon("name-variants").entries {
      guard let kind = entry.first("kind").flatMap(Kind.init(rawValue:)) else { continue }
      let words = entry["words"]
      if let first = words.first { add(kind, name: first, variants: Array(words.dropFirst())) }
    }
    for entry in ontology.lexicon("honorifics").entries {
      for word in entry["words"] { add(.title, name: word) }
    }
    let particles = ontology.lexicon("person-names")["particles"]?["words"] ?? []
    for particle in particles { add(.particle, name: particle) }
  }
}

extension Resolver {
  /// Makes a resolver for a schema.
  public init(ontology: Ontology) {
    self.init(settings: ResolutionSettings(ontology: ontology))
  }
}
