import KnowledgeGraph
import TextModel

extension EntityLinker {
  /// Pairs of bodies of which one's name is another name of the other, or its acronym, or another
  /// spelling.
  func organizationCandidates() -> [Candidate] {
    var byName: [String: [Int]] = [:]
    var bySpelling: [String: [Int]] = [:]
    let indices = records.indices.filter {
      settings.strategy(records[$0].entity.type) == .organization
    }
    var prepared: [Int: PreparedName] = [:]
    for i in indices {
      let name = PreparedName.organization(records[i].entity.name, settings.names)
      prepared[i] = name
      byName[families[i] + "\u{0}" + name.key, default: []].append(i)
      if let key = spellingKey(i, name) { bySpelling[key, default: []].append(i) }
    }
    var result: [Candidate] = []
    for i in indices {
      for alias in records[i].entity.aliases where isStandingName(alias) {
        let key = PreparedName.organization(alias, settings.names).key
        let named = byName[families[i] + "\u{0}" + key] ?? []
        guard let other = named.first(where: { $0 != i }), key != prepared[i]?.key else { continue }
        let reason = Reason(text: "also called “\(alias)” in \(records[i].documentID)", score: 0.95)
        result.append(Candidate(a: min(i, other), b: max(i, other), reason: reason))
      }
    }
    for key in bySpelling.keys.sorted() {
      guard let group = bySpelling[key], let first = group.first else { continue }
      for other in group.dropFirst() where records[first].document != records[other].document {
        result.append(
          Candidate(
            a: first, b: other, reason: Reason(text: "spellings of one name", score: 0.9)))
      }
    }
    return result
  }

  /// Two different words at least, so that short names are not taken for each other; with the
  /// countries, so that "Ministry of Trade (Iran)" and "(Iraq)" stay two.
  private func spellingKey(_ i: Int, _ name: PreparedName) -> String? {
    let strong = name.words.filter { $0.weight > 0.2 }
    guard strong.count >= 2, strong.allSatisfy({ $0.skeleton.count >= 2 }),
      strong.reduce(0, { $0 + $1.skeleton.count }) >= 6
    else { return nil }
    let country = records[i].countries.joined(separator: ",")
    return ([families[i], country] + strong.map(\.skeleton)).joined(separator: "\u{0}")
  }

  /// Whether another name identifies its bearer anywhere: an acronym, or a name of two words with
  /// capital letters. "the group" and "militants" do not.
  private func isStandingName(_ alias: String) -> Bool {
    let words = alias.split(separator: " ")
    let letters = alias.filter(\.isLetter)
    if words.count == 1 {
      return letters.count >= 2 && (letters.allSatisfy(\.isUppercase) || letters.count >= 4)
        && alias.first?.isUppercase == true
    }
    return words.filter { $0.first?.isUppercase == true }.count >= 2
  }
}
