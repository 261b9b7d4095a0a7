internal import Language
internal import TextModel

/// Holders of posts whom others of their own state appoint or overthrow.
extension OfficeHomes {
  /// "The two generals had staged a coup that ousted Prime Minister X": whose post it is by those
  /// who put him in or out, where the sentence names no state and their posts are of one.
  ///
  /// - Complexity: O(mentions + offices).
  func ofOusters(_ office: OfficeMention) -> Int? {
    let sentence = context.sentence(office.head)
    var node = office.head
    for _ in 0..<4 where ["compound", "appos", "nmod"].contains(context.tokens[node].dep) {
      node = context.tokens[node].head
    }
    let verb = context.tokens[node].head
    guard ["dobj", "nsubjpass"].contains(context.tokens[node].dep),
      context.words.has("ousting-verb", context.tokens[verb].lemma.lowercased())
    else { return nil }
    var people: Set<Int> = []
    for mention in context.analysis.mentions where sentence.contains(mention.head) {
      if mention.entities.contains(where: { context.type($0) == "country" }) { return nil }
      people.formUnion(mention.entities.filter { context.type($0) == "person" })
    }
    if let holder = office.holder { people.remove(holder) }
    let states = Set(
      context.analysis.offices.filter {
        $0.confidence >= 0.9 && !$0.isFormer && $0.holder.map(people.contains) ?? false
      }.flatMap(\.countries))
    return states.count == 1 ? states.first : nil
  }
}
