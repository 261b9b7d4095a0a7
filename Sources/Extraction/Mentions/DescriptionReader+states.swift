import Language
import TextModel

/// Nouns for a state's own organs that no country stands beside.
extension DescriptionReader {
  /// How many mentions an army or police is looked for in.
  private static let reach = 60

  /// "The government", also with a clause or the matter behind it: "the government, which denied
  /// it", "accused the government of spying". "The government in exile" is another one.
  func isSoleState(_ i: Int) -> Bool {
    let phrase = view.premodified(i)
    guard view.words[phrase.lowerBound] == "the",
      phrase.count == 2
        // "The interim government", "the military rulers".
        || phrase.count == 3 && lexicon.postCues.rulers.contains(view.words[i])
          && lexicon.postCues.rulingKinds.contains(view.words[i - 1])
    else { return false }
    return view.children[i].allSatisfy { child in
      switch view.tokens[child].dep {
      case "relcl": i + 1 < child && view.tokens[i + 1].text == ","
      case "prep":
        ["on", "over", "about", "to"].contains(view.words[child])
          || view.children[child].contains { view.tokens[$0].dep == "pcomp" }
      default: true
      }
    }
  }

  /// The body named in apposition to a noun.
  func apposedBody(_ i: Int, _ ledger: EntityLedger) -> Int? {
    view.children[i].lazy.filter { self.view.tokens[$0].dep == "appos" }
      .compactMap { self.named.entity(at: $0) }
      .first { ["organization", "armed-group"].contains(ledger.drafts[$0].type) }
  }

  /// The country whose army or police was told of shortly before, where it was no other's too.
  func bearer(ofForce lemma: String, before i: Int, _ ledger: EntityLedger) -> String? {
    var found: Int?
    for mention in ledger.mentions.suffix(Self.reach)
    where mention.form == .description && mention.entities.count == 1
      && view.tokens[mention.head].lemma == lemma
      && ledger.drafts[mention.entities[0]].type == "country"
    {
      if let found, found != mention.entities[0] { return nil }
      found = mention.entities[0]
    }
    return found.map { ledger.drafts[$0].name } ?? bearer(inWordsBefore: i, lemma)
  }

  /// "A Malian army post … the army": whose the force was in the sentences before.
  private func bearer(inWordsBefore i: Int, _ lemma: String) -> String? {
    let sentence = view.sentenceOf[i]
    var found: String?
    var j = i - 1
    while j > 0, sentence - view.sentenceOf[j] <= 3 {
      if view.tokens[j].lemma == lemma, let country = context.countryAt[j - 1] {
        if let found, found != country { return nil }
        found = country
      }
      j -= 1
    }
    return found
  }

  /// "The Kenyan central bank met its Ugandan counterpart", "India's border force accused its
  /// Bangladeshi counterpart": the like body of the other country, where a generic name tells it,
  /// and the country of a force.
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
  func subject(over i: Int) -> Int? {
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
          guard view.words[subject] == "it", view.tokens[verb].dep == "ccomp" else {
            return subject
          }
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

  /// "Bolivian police … the police": whose a force, a junta or a government's troops were.
  func told(_ i: Int, _ lemma: String, isForce: Bool, _ ledger: EntityLedger) -> String? {
    if isForce || lemma == "junta" {
      return bearer(ofForce: lemma, before: i, ledger) ?? stateOfCapital(beside: i)
        ?? (isForce && lemma != "police" ? fighting(before: i) : nil)
    }
    return isGovernments(i) ? bearerOfForces(before: i) : nil
  }

  /// "Israel launched an operation in Jenin. The army said": the only state of which the sentence
  /// before, in its paragraph, tells that it strikes or launches something.
  private func fighting(before i: Int) -> String? {
    let start = view.sentence(i).lowerBound
    guard start > 0, view.tokens[start - 1].paragraph == view.tokens[i].paragraph else {
      return nil
    }
    let states = view.sentence(start - 1).filter { subject in
      view.tokens[subject].dep == "nsubj" && context.countryAt[subject] != nil
        && lexicon.postCues.warringVerbs.contains(
          view.tokens[view.tokens[subject].head].lemma.lowercased())
    }.compactMap { context.countryAt[$0] }
    return Set(states).count == 1 ? states[0] : nil
  }

  /// "Clashes between the Malian army and rebels … accused government forces": whose army, police
  /// or troops the sentences before spoke of, where it was one state's only.
  func bearerOfForces(before i: Int) -> String? {
    let sentence = view.sentenceOf[i]
    var found: String?
    var j = i - 1
    while j > 0, sentence - view.sentenceOf[j] <= 3 {
      if lexicon.stateForces.contains(view.tokens[j].lemma), let country = context.countryAt[j - 1]
      {
        if let found, found != country { return nil }
        found = country
      }
      j -= 1
    }
    return found
  }

  /// "The military has retaken much of the capital, Bamako": whose capital the sentence of a force
  /// speaks of without saying another state's name.
  func stateOfCapital(beside i: Int) -> String? {
    let sentence = view.sentence(i)
    guard
      let noun = sentence.first(where: {
        view.words[$0] == "capital" && $0 > sentence.lowerBound && view.words[$0 - 1] == "the"
      })
    else { return nil }
    let city =
      noun + 1 < sentence.upperBound && view.tokens[noun + 1].text == "," ? noun + 2 : noun + 1
    guard city < sentence.upperBound, named.candidate(at: city)?.kind == .capital,
      let state = context.countryAt[city],
      sentence.allSatisfy({ context.countryAt[$0].map { $0 == state } ?? true })
    else { return nil }
    return state
  }

  /// "His Syrian and Iraqi counterparts, X and Y": as many names as states, in the same order.
  func paired(
    _ i: Int, _ offices: inout [OfficeReader.Office], into ledger: inout EntityLedger
  ) -> Bool {
    let partner = partner(of: i)
    guard
      let model = offices.last(where: {
        $0.head < i && $0.holder != nil && !$0.title.isFormer
          && (partner == nil || $0.holder == partner)
          && !["member", "spokesperson"].contains($0.title.kind)
      })
    else { return false }
    let reader = OfficeReader(
      view: view, lexicon: lexicon, titles: titles, context: context, named: named)
    var title = fullest(model, offices).title
    title.tokens = i..<(i + 1)
    title.head = i
    title.isFormer = false
    let states = context.carried(by: i, from: i)
    guard states.count == 2, let names = reader.pair(behind: title) else { return false }
    for (name, state) in zip(names, states) {
      title.post = ownTitle(model.title, of: model.countries, in: state).post
      title.head = view.head(of: name.candidate.tokens)
      title.tokens = title.head..<(title.head + 1)
      var office = OfficeReader.Office(
        title: title, holder: name.entity, head: title.head, countries: [state], bodies: [],
        isCountryStated: true)
      ledger.drafts[name.entity].country = ledger.drafts[name.entity].country ?? state
      if let ministry = reader.ministry(office, into: &ledger) { office.bodies = [ministry] }
      offices.insert(office, at: offices.firstIndex { $0.head > office.head } ?? offices.endIndex)
    }
    ledger.mention(
      view.premodified(i), head: i, entities: names.map(\.entity).sorted(), form: .description,
      confidence: 0.9)
    return true
  }

  /// "His Rwandan and Burundian counterparts": who holds such a post in each of the countries, or
  /// its ministry.
  func counterparts(
    _ i: Int, _ offices: [OfficeReader.Office], into ledger: inout EntityLedger
  ) -> Bool {
    let countries =
      context.carried(by: i, from: i)
      + view.objects(of: i, prepositions: ["from"]).compactMap { context.countryAt[$0] }
    guard (2...4).contains(Set(countries).count), Set(countries).count == countries.count,
      personBeside(i) == nil
    else { return false }
    let partner = partner(of: i)
    let held = offices.filter {
      $0.head < i && $0.holder != nil && !$0.title.isFormer
        && !["member", "spokesperson"].contains($0.title.kind)
    }
    guard let model = held.last(where: { partner == nil || $0.holder == partner }) else {
      return false
    }
    let reader = OfficeReader(
      view: view, lexicon: lexicon, titles: titles, context: context, named: named)
    var found: [Int] = []
    for country in countries {
      let holder = offices.first {
        $0.holder != nil && $0.holder != partner && $0.countries.contains(country)
          && $0.title.kind == model.title.kind && $0.title.portfolios == model.title.portfolios
          && !$0.title.isFormer && !$0.title.isDeputy
      }?.holder
      var title = model.title
      title.tokens = i..<(i + 1)
      title.head = i
      let office = OfficeReader.Office(
        title: title, holder: nil, head: i, countries: [country], bodies: [], isCountryStated: true)
      if let holder {
        found.append(holder)
      } else if let ministry = reader.ministry(office, into: &ledger) {
        found.append(ministry)
      } else {
        found.append(ledger.entity(type: "country", name: country))
      }
    }
    ledger.mention(
      view.premodified(i), head: i, entities: found, form: .description, confidence: 0.75)
    return true
  }

  /// "Bosnian Serb troops", "Kosovo Albanian police": a people, and neither of the two states.
  func isPeople(_ phrase: Range<Int>) -> Bool {
    phrase.dropLast().contains { j in
      guard let first = context.countryAt[j], let second = context.countryAt[j + 1] else {
        return false
      }
      return first != second
    }
  }
}
