import Language
import TextModel

/// Nouns for a state's own organs that no country stands beside.
extension DescriptionReader {
  /// How many mentions an army or police is looked for in.
  private static let reach = 60

  /// "The government", also with a clause or the matter behind it: "the government, which denied it", "accused the
  /// government of spying". "The government in exile" is another one.
  func isSoleState(_ i: Int) -> Bool {
    let phrase = view.premodified(i)
    guard phrase.count == 2, view.words[phrase.lowerBound] == "the" else { return false }
    return view.children[i].allSatisfy { child in
      switch view.tokens[child].dep {
      case "relcl": view.tokens[i + 1].text == ","
      case "prep":
        ["on", "over", "about", "to"].contains(view.words[child])
          || view.children[child].contains { view.tokens[$0].dep == "pcomp" }
      default: true
      }
    }
  }

  /// The country whose army or police was told of shortly before, where it was no other's too.
  func bearer(ofForce lemma: String, _ ledger: EntityLedger) -> String? {
    var found: Int?
    for mention in ledger.mentions.suffix(Self.reach)
    where mention.form == .description && mention.entities.count == 1
      && view.tokens[mention.head].lemma == lemma
      && ledger.drafts[mention.entities[0]].type == "country"
    {
      if let found, found != mention.entities[0] { return nil }
      found = mention.entities[0]
    }
    return found.map { ledger.drafts[$0].name }
  }

  /// "The Kenyan central bank met its Ugandan counterpart", "India's border force accused its Bangladeshi counterpart": the
  /// like body of the other country, where a generic name tells it, and the country of a force.
  func bodyCounterpart(
    _ i: Int, _ phrase: Range<Int>, _ country: String, into ledger: inout EntityLedger
  ) -> Bool {
    guard view.tokens[i].tag == "NN", view.words[phrase.lowerBound] == "its",
      let subject = subject(over: i),
      let mention = ledger.mentions.last(where: {
        $0.head == subject && $0.form != .modifier && $0.entities.count == 1
      })
    else { return false }
    let draft = ledger.drafts[mention.entities[0]]
    let isForce = lexicon.forceNouns.contains(view.words[mention.tokens.upperBound - 1])
    var found: Int?
    if draft.type == "organization", let home = draft.country, home != country,
      draft.name.hasSuffix(" (\(home))")
    {
      let generic = draft.name.dropLast(home.count + 3)
      found = ledger.entity(type: "organization", name: "\(generic) (\(country))")
      if let found { ledger.drafts[found].country = ledger.drafts[found].country ?? country }
    } else if isForce {
      found = ledger.entity(type: "country", name: country)
    }
    guard let found else { return false }
    ledger.mention(phrase, head: i, entities: [found], form: .description, confidence: 0.8)
    return true
  }

  /// The subject of the verb that a phrase belongs to.
  private func subject(over i: Int) -> Int? {
    var node = i
    for _ in 0..<5 where view.tokens[node].head != node {
      node = view.tokens[node].head
      guard ["VERB", "AUX"].contains(view.tokens[node].pos) else { continue }
      var verb = node
      for _ in 0..<3 {
        if let subject = view.children[verb].first(where: {
          view.tokens[$0].dep == "nsubj" && $0 < i
        }) {
          // "The navy said it had met its counterpart".
          guard view.words[subject] == "it", view.tokens[verb].dep == "ccomp" else { return subject }
          verb = view.tokens[verb].head
          continue
        }
        guard ["xcomp", "conj"].contains(view.tokens[verb].dep) else { return nil }
        verb = view.tokens[verb].head
      }
      return nil
    }
    return nil
  }
}
