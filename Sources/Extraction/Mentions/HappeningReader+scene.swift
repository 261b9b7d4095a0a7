import Language

/// Where a clause sets what it tells.
extension HappeningReader {
  /// A place or country with the preposition that leads to it.
  struct Scene {
    let preposition: String
    let name: String
  }

  private static let prepositions: Set<String> = [
    "in", "at", "near", "outside", "off", "over", "through", "across", "around", "inside", "into",
    "on",
  ]
  private static let inner: Set<String> = ["in", "at", "near", "outside", "off", "on"]

  /// The nearest place or country that a clause names behind a preposition, over what stands
  /// between: "in front of the hall in Roseau", "through the centre of Hanoi", "Data Darbar, in the
  /// city of Lahore".
  ///
  /// - Complexity: O(dependents) for the bounded depth.
  func scene(of verb: Int, withObject: Bool = false) -> Scene? {
    for child in view.children[verb]
    where view.tokens[child].dep == "prep" && Self.prepositions.contains(view.words[child])
      || view.words[child] == "off" && view.tokens[child].dep == "prt"
    {
      if let scene = scene(below: child, depth: 0) { return scene }
    }
    // "Took to the streets of Tunis", "took to the streets in Lima".
    for street in view.objects(of: verb, prepositions: ["to"]) where view.words[street] == "streets"
    {
      for preposition in view.children[street]
      where ["of", "in", "across"].contains(view.words[preposition]) {
        if let scene = scene(below: preposition, depth: 0) { return scene }
      }
    }
    // "Clashed with supporters in Maputo", "escaped from a prison in Mongo".
    for party in view.objects(of: verb, prepositions: ["with", "against", "from"]) {
      for preposition in view.children[party]
      where view.tokens[preposition].dep == "prep" && Self.inner.contains(view.words[preposition]) {
        if let scene = scene(below: preposition, depth: 0) { return scene }
      }
    }
    guard withObject else { return nil }
    // "Were killed by a car bomb in Kabul".
    let agents = view.agents(of: verb)
    for child in view.children[verb] + agents
    where ["dobj", "nsubjpass"].contains(view.tokens[child].dep) || agents.contains(child) {
      if let name = placeName(child) { return Scene(preposition: "in", name: name) }
      for preposition in view.children[child]
      where view.tokens[preposition].dep == "prep" && Self.inner.contains(view.words[preposition]) {
        if let scene = scene(below: preposition, depth: 0) { return scene }
      }
    }
    return nil
  }

  /// The place that a clause names, of itself or of what is struck, before the country: "stormed an
  /// outpost near Arbinda, in northern Burkina Faso".
  func closest(to verb: Int) -> Scene? {
    if let land = seizedLand(verb) { return Scene(preposition: "in", name: land) }
    guard let scene = scene(of: verb) else { return scene(of: verb, withObject: true) }
    guard isCountry(scene.name), let inner = objectScene(of: verb), !isCountry(inner.name) else {
      return scene
    }
    return inner
  }

  /// Where what a clause acts on lies.
  private func objectScene(of verb: Int) -> Scene? {
    for child in view.children[verb] where ["dobj", "nsubjpass"].contains(view.tokens[child].dep) {
      for preposition in view.children[child]
      where view.tokens[preposition].dep == "prep" && Self.inner.contains(view.words[preposition]) {
        if let scene = scene(below: preposition, depth: 0) { return scene }
      }
    }
    return nil
  }

  private func isCountry(_ name: String) -> Bool {
    lexicon.names(name).contains { $0.type == "country" && $0.use == .name }
  }

  func scene(below preposition: Int, depth: Int) -> Scene? {
    for object in view.children[preposition] where view.tokens[object].dep == "pobj" {
      if let name = placeName(object) {
        let word = view.words[preposition]
        let isFar = ["near", "off", "outside", "at"].contains(word)
        return Scene(preposition: isFar ? word : "in", name: name)
      }
      // "In the Afghan capital, Kabul", "through the Serbian capital Belgrade".
      if view.words[object] == "capital" || view.isPlaceNoun(object, lexicon) {
        var next = object + 1
        if view.words[object] == "capital", next < view.tokens.count, view.tokens[next].text == ","
        {
          next += 1
        }
        if let name = placeName(next) { return Scene(preposition: "in", name: name) }
        // "In Nigeria's Sokoto state".
        if let name = view.children[object].last(where: {
          $0 == object - 1 && view.tokens[$0].dep == "compound"
        }).flatMap(placeName) {
          return Scene(preposition: "in", name: name)
        }
      }
      guard depth < 3 else { continue }
      let isPart =
        lexicon.partNouns.contains(view.words[object]) || view.isPlaceNoun(object, lexicon)
      for below in view.children[object]
      where view.tokens[below].dep == "prep"
        && (Self.inner.contains(view.words[below]) || isPart && view.words[below] == "of")
      {
        if let scene = scene(below: below, depth: depth + 1) { return scene }
      }
    }
    return nil
  }

  private func placeName(_ i: Int) -> String? {
    guard let candidate = named.candidate(at: i),
      [.place, .country, .capital].contains(candidate.kind)
    else { return nil }
    // A capital's candidate is called by its country.
    let text = view.text(candidate.tokens)
    return candidate.kind == .capital ? text : candidate.name ?? text
  }

  /// Whether a folded name of an event says where it was.
  func isPlaced(_ name: String) -> Bool {
    ["at", "near", "outside", "off"].contains { name.contains(" \($0) ") }
  }
}

extension TokenView {
  /// Whether a noun names a kind of place.
  fileprivate func isPlaceNoun(_ i: Int, _ lexicon: MentionLexicon) -> Bool {
    lexicon.placeNouns.contains(words[i])
      || lexicon.placeNouns.contains(tokens[i].lemma.lowercased())
  }
}
