import Language
import TextModel

/// Completes posts with what pronouns and later sentences tell.
struct OfficeCompletion {
  let view: TokenView
  let lexicon: MentionLexicon
  let named: NamedTokens
  let context: CountryContext

  /// Fills in the country of "its ambassador" and the holder whom a later sentence names.
  func complete(_ offices: inout [OfficeReader.Office], _ ledger: inout EntityLedger) {
    for i in offices.indices {
      if let possessor = possessor(offices[i].head, ledger) {
        let draft = ledger.drafts[possessor]
        if draft.type == "person", let model = superior(possessor, of: offices[i], offices) {
          offices[i] = deputy(offices[i], to: model)
        }
        let known = offices[i].holder.flatMap { ledger.drafts[$0].country }
        // "Our brother president" of another country stays that country's.
        if draft.type == "country", !offices[i].isCountryStated, known == nil || known == draft.name
        {
          offices[i].countries = [draft.name]
          offices[i].isCountryStated = true
          if let holder = offices[i].holder { ledger.drafts[holder].country = draft.name }
        } else if ["organization", "armed-group", "ministry"].contains(draft.type),
          // "Its mayor" is a town's.
          offices[i].bodies.isEmpty, offices[i].title.kind != "regional"
        {
          offices[i].bodies = [possessor]
        }
      }
      if offices[i].bodies.isEmpty, offices[i].holder != nil {
        // "deputy head of the council", after the council was named.
        for object in view.objects(of: offices[i].head, prepositions: ["of", "for", "at"]) {
          if let mention = ledger.mentions.last(where: {
            $0.head == object && $0.form == .description && $0.entities.count == 1
          }), ["organization", "armed-group"].contains(ledger.drafts[mention.entities[0]].type) {
            offices[i].bodies = [mention.entities[0]]
          }
        }
      }
      if offices[i].holder == nil, let holder = given(offices[i].head, ledger) {
        offices[i].holder = holder
        if offices[i].countries.isEmpty,
          let country = ledger.drafts[holder].country ?? guess(offices[i])
        {
          offices[i].countries = [country]
        }
      }
      if offices[i].holder == nil, let holder = cleric(offices[i], offices, ledger) {
        offices[i].holder = holder
        replaceDescription(offices[i], holder, &ledger)
      }
      if offices[i].holder == nil, let holder = namedLater(offices[i], offices, ledger) {
        offices[i].holder = holder
        if let country = offices[i].countries.first {
          ledger.drafts[holder].country = ledger.drafts[holder].country ?? country
        }
        replaceDescription(offices[i], holder, &ledger)
        take(up: i, &offices, &ledger)
      }
      addMinistry(&offices[i], &ledger)
    }
  }

  /// "Malta's prime minister called … X said … The Maltese leader met": the same holder, where
  /// nobody else has such a post of the country.
  private func take(
    up i: Int, _ offices: inout [OfficeReader.Office], _ ledger: inout EntityLedger
  ) {
    let leading = ["head-of-state", "head-of-government"]
    guard let holder = offices[i].holder, let country = offices[i].countries.first,
      leading.contains(offices[i].title.kind) || !offices[i].title.portfolios.isEmpty
    else { return }
    for j in offices.indices.dropFirst(i + 1) where offices[j].holder == nil {
      let title = offices[j].title
      let isSame =
        title.kind == "leader" && leading.contains(offices[i].title.kind)
        || title.kind == offices[i].title.kind
          && (title.portfolios.isEmpty || title.portfolios == offices[i].title.portfolios)
      guard isSame, !title.isFormer, !title.isPlural, !title.isDeputy,
        offices[j].countries == [country], offices[j].isCountryStated,
        !offices.contains(where: {
          $0.holder != nil && $0.holder != holder && $0.countries == [country]
            && ($0.title.kind == title.kind || leading.contains($0.title.kind))
        })
      else { continue }
      offices[j].holder = holder
      replaceDescription(offices[j], holder, &ledger)
    }
  }

  /// "She served as finance minister": the state that stands nearest to a minister's post.
  private func guess(_ office: OfficeReader.Office) -> String? {
    guard !office.title.portfolios.isEmpty || office.title.field != nil,
      ["minister", "deputy-minister"].contains(office.title.kind), office.bodies.isEmpty
    else { return nil }
    return context.nearest(office.head)
  }

  /// The ministry of a post whose holder only a later sentence names.
  private func addMinistry(_ office: inout OfficeReader.Office, _ ledger: inout EntityLedger) {
    let reader = OfficeReader(
      view: view, lexicon: lexicon, titles: [], context: context, named: named)
    guard office.holder != nil, let ministry = reader.ministry(office, into: &ledger),
      !office.bodies.contains(ministry)
    else { return }
    office.bodies.append(ministry)
  }

  /// "the Supreme Leader", where the article names one cleric without a post oftener than any
  /// other.
  private func cleric(
    _ office: OfficeReader.Office, _ offices: [OfficeReader.Office], _ ledger: EntityLedger
  ) -> Int? {
    guard lexicon.clericalPosts.contains(FoldedWord.fold(office.title.post)) else { return nil }
    var counts: [Int: Int] = [:]
    for (number, candidate) in named.candidates.enumerated() {
      guard let person = named.entities[number], candidate.kind == .person,
        candidate.titles.contains(where: { $0.kind == "religious" })
      else { continue }
      counts[person, default: 0] += 1
    }
    let free = counts.filter { entry in
      !offices.contains {
        $0.holder == entry.key && $0.title.kind != "religious"
          && !lexicon.clericalPosts.contains(FoldedWord.fold($0.title.post))
      }
    }
    guard let most = free.values.max() else { return nil }
    let best = free.filter { $0.value == most }.keys.sorted()
    return best.count == 1 ? best[0] : nil
  }

  /// What the possessive pronoun of a title's phrase stands for.
  private func possessor(_ head: Int, _ ledger: EntityLedger) -> Int? {
    // Beside a name the possessor hangs on the name.
    let heads = [head, view.tokens[head].head]
    for noun in heads {
      for child in view.children[noun] where view.tokens[child].tag == "PRP$" && child < head {
        return ledger.mentions.last {
          $0.head == child && $0.form == .pronoun && $0.entities.count == 1
        }?.entities.first
      }
      // "The minister's deputy, X", "Haddad's deputy, X".
      for child in view.children[noun]
      where view.tokens[child].dep == "poss" && child < head
        && lexicon.deputyWords.contains(view.words[head])
      {
        return ledger.mentions.last {
          $0.head == child && $0.entities.count == 1
            && ledger.drafts[$0.entities[0]].type == "person"
        }?.entities.first
      }
    }
    return nil
  }

  /// "Iraq's former electricity minister said … “…,” Luay al-Khatteeb said": who is described as a
  /// speaker, and then named as a speaker without any post.
  private func namedLater(
    _ office: OfficeReader.Office, _ offices: [OfficeReader.Office], _ ledger: EntityLedger
  ) -> Int? {
    guard !office.title.isPlural, office.isCountryStated || !office.bodies.isEmpty else {
      return nil
    }
    if let person = namedNext(office, offices, ledger) { return person }
    guard isSpeaker(office.head),
      office.title.kind != "member"
        || !office.bodies.isEmpty
    else { return nil }
    let own = view.sentenceOf[office.head]
    for sentence in (own + 1)...(own + 2) where view.annotated.sentences.indices.contains(sentence)
    {
      for i in view.annotated.sentences[sentence] {
        guard let person = named.person(at: i), let candidate = named.candidate(at: i),
          view.head(of: candidate.tokens) == i, isSpeaker(i)
        else { continue }
        // "Let us be frank," in front of the name, speaks of him too.
        let isFirst = !ledger.mentions.contains {
          $0.form != .pronoun && $0.entities == [person] && $0.tokens.lowerBound < candidate.start
        }
        let isFull = candidate.tokens.filter { !view.words[$0].isEmpty }.count > 1
        let hasPost = offices.contains { $0.holder == person }
        return isFirst && isFull && !hasPost ? person : nil
      }
    }
    return nil
  }

  /// "Kenya's sports minister refused on Friday to shake hands in Kigali. Tom Otieno said …": who
  /// is first named in the sentences behind a lead that speaks of one post only, as the subject and
  /// with nothing that tells who it is.
  private func namedNext(
    _ office: OfficeReader.Office, _ offices: [OfficeReader.Office], _ ledger: EntityLedger
  ) -> Int? {
    let own = view.sentenceOf[office.head]
    let kinds = [
      "minister", "deputy-minister", "negotiator", "diplomat", "envoy", "chief", "legislature",
      "law-officer", "military-command", "police",
    ]
    guard own < 3, kinds.contains(office.title.kind), !office.title.isFormer,
      offices.filter({ view.sentenceOf[$0.head] == own }).count == 1,
      !named.candidates.contains(where: {
        $0.kind == .person && $0.start < view.annotated.sentences[own].upperBound
      })
    else { return nil }
    for sentence in own + 1...own + 2 where view.annotated.sentences.indices.contains(sentence) {
      for i in view.annotated.sentences[sentence] {
        guard let person = named.person(at: i), let candidate = named.candidate(at: i) else {
          continue
        }
        let head = view.head(of: candidate.tokens)
        let token = view.tokens[head]
        let verb = view.tokens[token.head]
        let isTold =
          view.children[head].contains {
            ["appos", "relcl", "acl", "prep", "poss", "amod"].contains(view.tokens[$0].dep)
          } || !candidate.titles.isEmpty
        let isFull = candidate.tokens.filter { !view.words[$0].isEmpty }.count > 1
        return token.dep == "nsubj" && verb.pos == "VERB" && !isTold && isFull
          && view.withConjuncts(head).count == 1
          && (verb.dep == "ROOT" || verb.dep == "ccomp")
          && !offices.contains { $0.holder == person } ? person : nil
      }
    }
    return nil
  }

  /// "May appointed him Foreign Secretary", "she was named as envoy": the person that the pronoun
  /// means.
  private func given(_ head: Int, _ ledger: EntityLedger) -> Int? {
    let token = view.tokens[head]
    let isAs = token.dep == "pobj" && view.words[token.head] == "as"
    if let holder = told(head, isAs: isAs, ledger) { return holder }
    guard isAs || token.dep == "oprd" else { return nil }
    let verb = isAs ? view.tokens[token.head].head : token.head
    guard lexicon.appointingVerbs.contains(view.tokens[verb].lemma.lowercased()) else { return nil }
    for child in view.children[verb] where ["dobj", "nsubjpass"].contains(view.tokens[child].dep) {
      if let person = person(pronoun: child, ledger) { return person }
    }
    return nil
  }

  private func isSpeaker(_ i: Int) -> Bool {
    let token = view.tokens[view.firstConjunct(i)]
    guard token.dep == "nsubj" else { return false }
    return lexicon.reportingVerbs.contains(view.tokens[token.head].lemma.lowercased())
  }

  private func replaceDescription(
    _ office: OfficeReader.Office, _ holder: Int, _ ledger: inout EntityLedger
  ) {
    if let place = ledger.mentions.firstIndex(where: {
      $0.head == office.head && $0.form == .description
    }) {
      ledger.mentions[place].entities = [holder]
      ledger.mentions[place].confidence = 0.75
      return
    }
    ledger.mention(
      view.premodified(office.head), head: office.head, entities: [holder], form: .description,
      confidence: 0.75)
  }

  /// The post whose holder has a deputy: "Israeli foreign minister Dan Katz … his deputy, Yael
  /// Mor".
  func superior(
    _ person: Int, of office: OfficeReader.Office, _ offices: [OfficeReader.Office]
  ) -> OfficeReader.Office? {
    guard office.holder != nil, office.holder != person,
      office.title.tokens.allSatisfy({ lexicon.deputyWords.contains(view.words[$0]) })
    else { return nil }
    return offices.last {
      $0.holder == person && $0.head < office.head && !$0.title.isFormer
        && !["member", "candidate", "legislator"].contains($0.title.kind)
        && (!$0.countries.isEmpty || !$0.bodies.isEmpty)
    }
  }

  func deputy(
    _ office: OfficeReader.Office, to model: OfficeReader.Office
  ) -> OfficeReader.Office {
    var office = office
    office.title.kind = model.title.kind == "minister" ? "deputy-minister" : model.title.kind
    office.title.portfolios = model.title.portfolios
    office.title.field = model.title.field
    office.title.isDeputy = true
    office.title.post = "Deputy \(model.title.post)"
    office.countries = model.countries
    office.bodies = model.bodies
    office.isCountryStated = model.isCountryStated
    return office
  }

  /// "He was foreign minister until 2003", "she served as envoy": the person that the pronoun
  /// means.
  func told(_ head: Int, isAs: Bool, _ ledger: EntityLedger) -> Int? {
    let token = view.tokens[head]
    let verb = isAs ? view.tokens[token.head].head : token.head
    let lemma = view.tokens[verb].lemma.lowercased()
    // "During his time as head of the authority".
    if isAs, let owner = view.serving(as: token.head, lexicon.postCues.servingNouns) {
      return relieved(of: view.tokens[token.head].head) ?? person(pronoun: owner, ledger)
    }
    // "As foreign minister he made enemies".
    let isFronted =
      isAs && token.head < verb && view.tokens[verb].pos == "VERB"
      && !lexicon.appointingVerbs.contains(lemma)
    guard
      isAs
        ? isFronted || lexicon.servingVerbs.contains(lemma)
          || ["join", "enter", "serve"].contains(lemma)
        : token.dep == "attr" && ["be", "become", "remain"].contains(lemma)
    else { return nil }
    for child in view.children[verb]
    where view.tokens[child].dep == "nsubj" && view.tokens[child].tag == "PRP" {
      if let person = person(pronoun: child, ledger) { return person }
    }
    return nil
  }

  /// "Relieved X of his duties as minister": whose duties they are.
  private func relieved(of noun: Int) -> Int? {
    let of = view.tokens[noun].head
    guard view.tokens[noun].dep == "pobj", view.words[of] == "of" else { return nil }
    // The parse hangs the phrase on the verb or on the name.
    let above = view.tokens[of].head
    if view.tokens[above].dep == "dobj" { return named.person(at: above) }
    return view.children[above].lazy
      .filter { view.tokens[$0].dep == "dobj" && $0 < of }
      .compactMap { named.person(at: $0) }.first
  }

  /// The person that a pronoun stands for.
  private func person(pronoun: Int, _ ledger: EntityLedger) -> Int? {
    guard
      let mention = ledger.mentions.last(where: { $0.head == pronoun && $0.form == .pronoun }),
      mention.entities.count == 1, ledger.drafts[mention.entities[0]].type == "person"
    else { return nil }
    return mention.entities[0]
  }
}
