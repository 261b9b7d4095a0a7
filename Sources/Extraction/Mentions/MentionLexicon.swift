/// The words about the world that mention finding needs, looked up by folded phrase, from the lexicons.
struct MentionLexicon: Sendable {
  /// A proper name the schema knows.
  struct KnownName: Sendable, Equatable {
    /// How a phrase stands for the thing.
    enum Use: Sendable {
      /// Its name.
      case name
      /// An adjective or noun for its people: "Iraqi".
      case demonym
      /// The city its government sits in: "Tehran".
      case capital
      /// A building or street that stands for it: "the Kremlin".
      case seat
    }

    /// Node type.
    var type: String
    /// Canonical name.
    var name: String
    /// How the phrase stands for it.
    var use: Use
    /// Canonical name of the country it belongs to, if any.
    var country: String?
    /// Whether the phrase is an abbreviation that must be written in capitals.
    var isAcronym = false
    /// Whether the phrase must be written as it stands, capitals included.
    var isExact = false
  }

  /// A word or phrase for a post, a rank or an honorific.
  struct Title: Sendable, Equatable {
    /// The lexicon's kind, such as `head-of-state` or `minister`; ranks are `military-rank`, and
    /// forms of address `honorific`, `religious`, `academic` or `royal`.
    var kind: String
    /// The post's usual name, which its synonyms share: "Prime Minister" for "premier".
    var label = ""
    /// Id of the portfolio, if the title names one.
    var portfolio: String?
    /// Canonical name of the only country that has the post under this name.
    var country: String?
    /// Whether it stands in front of names only and is no post.
    var isAddress = false
  }

  /// A body that every state has.
  struct PublicBody: Sendable, Equatable {
    /// Canonical name before the country.
    var name: String
    /// Whether it is a ministry.
    var isMinistry = false
    /// Whether it is a branch of the armed forces.
    var isMilitary = false
    /// Whether it stands in another country than its own.
    var isAbroad = false
    /// Id of the portfolio of a ministry.
    var portfolio: String?
    /// Canonical name of the only country that has it under this name.
    var country: String?
  }

  /// Long names of bodies, folded, for matching with slips of spelling.
  private(set) var longNames: [(folded: String, value: KnownName)] = []
  private var longNamePlaces: [NameShape: [Int]] = [:]

  /// What two names that differ by one letter at most, and not by the first, nearly share.
  private struct NameShape: Hashable {
    var first: Character
    var count: Int
  }

  /// Adds a long name of a body, folded.
  mutating func addLongName(_ folded: String, _ value: KnownName) {
    guard let first = folded.first else { return }
    longNamePlaces[NameShape(first: first, count: folded.count), default: []].append(
      longNames.count)
    longNames.append((folded, value))
  }

  /// Places in ``longNames`` of those that begin like a name and are as long, give or take one letter;
  /// ascending.
  func longNames(like name: String) -> [Int] {
    guard let first = name.first else { return [] }
    let count = name.count
    return (count - 1...count + 1).flatMap {
      longNamePlaces[NameShape(first: first, count: $0)] ?? []
    }.sorted()
  }
  /// Posts that clerics hold, folded: "supreme leader".
  var clericalPosts: WordSet = []
  /// Known names.
  var names = PhraseTable<KnownName>()
  /// Posts, ranks and honorifics; singular forms.
  var titles = PhraseTable<Title>()
  /// Kinds of title that are members of a government with a portfolio.
  var ministerKinds: WordSet = ["minister", "deputy-minister"]
  /// Kinds of title that belong to a state.
  var stateKinds: WordSet = [
    "head-of-state", "head-of-government", "deputy-head-of-state", "deputy-head-of-government",
    "minister", "deputy-minister", "royal", "law-officer", "legislator",
  ]
  /// Bare nouns that are ministers beside a portfolio: "secretary".
  var ministerWords: WordSet = []
  /// Kinds of title whose holder says "we" for the country.
  var speaksForState: WordSet = [
    "head-of-state", "head-of-government", "deputy-head-of-state", "deputy-head-of-government",
    "minister", "deputy-minister", "royal", "diplomat",
  ]
  /// Lemmas of verbs of saying.
  var reportingVerbs: WordSet = []
  /// Plural posts: "presidents", "ministers".
  var pluralTitles = PhraseTable<Title>()
  /// Nouns for ministries: "ministry", "department".
  var ministryNouns: WordSet = []
  /// Fields of government to ids of portfolios: "defense" to "defence".
  var fields = PhraseTable<String>()
  /// Portfolios by id.
  var portfolios: [String: Portfolio] = [:]
  /// Generic names of bodies that every state has: "parliament" to "Parliament".
  var bodies = PhraseTable<PublicBody>()
  /// Words of gender, folded: "mrs" to `female`.
  var genders: [String: String] = [:]
  /// Words that make a meeting one of a series: "trilateral", "annual".
  var eventQualifiers: WordSet = []
  /// Kinds of events that articles call again by another noun of the same kind.
  var retoldKinds: WordSet = []
  /// Given names that mostly women or mostly men bear, folded: "fatima" to `female`.
  var givenNames: [String: String] = [:]
  /// Country name to its code.
  var countryCodes: [String: String] = [:]
  /// Nouns that stand for the country whose adjective they carry: "government", "troops".
  var countryNouns: WordSet = []
  /// Lemmas of nouns for armed groups: "militia", "rebels".
  var armedNouns: WordSet = []
  /// Lemmas of nouns for organizations: "company", "party".
  var organizationNouns: WordSet = []
  /// Lemmas of nouns for blocs of states.
  var blocNouns: WordSet = []
  /// Lemmas of nouns for news outlets: "newspaper", "daily".
  var outletNouns: WordSet = []
  /// Names of news outlets, folded.
  var outlets: WordSet = []
  /// Lemmas of nouns for countries: "country", "kingdom".
  var countryDescriptions: WordSet = []
  /// Words that a country can be called by, folded, to the countries' names: "Arab".
  var countryTraits: [String: WordSet] = [:]
  /// Nouns for governments alone, which can stand without a country's name: "government".
  var governmentNouns: WordSet = []
  /// Forces that every state has one of: "the army".
  var stateForces: WordSet = []
  /// Plural nouns that stand for two or more countries: "neighbours".
  var pairDescriptions: WordSet = []
  /// Plural nouns that stand for two or more persons: "leaders".
  var leaderPairs: WordSet = []
  /// Nouns for one armed group spoken of before: "the group".
  var armedDescriptions: WordSet = []
  /// Nouns for one organization spoken of before: "the company".
  var organizationDescriptions: WordSet = []
  /// Words in the names of the bodies that a noun may take up without being part of the name.
  var descriptionKin: [String: WordSet] = [:]
  /// What a nationality is said of without more: companies, ships, embassies, travellers.
  var foreignBearers: WordSet = []
  /// Posts that bodies have and states have not: "chief executive".
  var bodyPosts: WordSet = []
  /// Last words of companies' names that are surnames, too.
  var surnameTails: WordSet = []
  /// Diseases, which are no nodes.
  var diseases: WordSet = []
  /// Verbs of punishing and rewarding, whose object did what the reason tells.
  var punishingVerbs: WordSet = []
  /// Bodies of which a state has one for each field, and fields for which it has many.
  var unitNouns: WordSet = [], openFields: WordSet = []
  /// Names of bodies and of those whose organs they are.
  var organs: [String: String] = [:]
  /// Verbs whose "it" is what was done; first words of bodies' names in other languages.
  var deedJudging: WordSet = []
  var bodyHeads: WordSet = []
  /// Armed services.
  var forceNouns: WordSet = []
  /// Fields whose national bodies are called by field and country.
  var nationalFields: WordSet = []
  /// Canonical names of blocs of states.
  var blocs: WordSet = []
  /// Names of platforms that only carry statements, folded.
  var platforms: WordSet = []
  /// Agreement nouns that need more than an article to be a node: "decision".
  var vagueAgreements: WordSet = []
  /// Agreement nouns that make a node even where nothing stands beside them: "the truce".
  var strongAgreements: WordSet = []
  /// Event nouns that make no node unless they are part of a name: "talks".
  var vagueEvents: WordSet = []
  /// Event nouns that make a node only with a name or year beside them: "attack on …".
  var guardedEvents: WordSet = []
  /// Lemmas that make what they govern, or are said of, a happening: "host", "begin", "part".
  var happeningWords: WordSet = []
  /// Words in front of an agreement or event noun that make a figure of speech of it: "great deal".
  var idleModifiers: WordSet = []
  /// Further words beside nouns of agreements and events.
  var eventCues = EventCues()
  /// Words for posts, and who belongs where.
  var postCues = PostCues()
  /// Last words of names of plans and laws that are agreements: "Initiative".
  var agreementTails: WordSet = []
  /// First words of armed groups' names: "Liwa", "Jaish".
  var armedHeads: WordSet = []
  /// Nouns whose "of" is followed by a place: "liberation".
  var placeOwners: WordSet = []
  /// Kind of an agreement noun, folded: "truce" to "ceasefire".
  var agreementKinds: [String: String] = [:]
  /// Kind of an event noun, folded.
  var eventKinds: [String: String] = [:]
  /// Last words of names of public bodies, which no noun for companies takes up.
  var publicBodyNouns: WordSet = []
  /// Kinds of events that a day in their clause makes a node.
  var datedKinds: WordSet = []
  /// Kinds of events that a day or place in their own phrase makes a node.
  var anchoredKinds: WordSet = []
  /// Plural nouns that a place alone makes a node: "protests in Tbilisi".
  var anchoredPlurals: WordSet = []
  /// Nouns for happenings of which an article about one country speaks of one.
  var soleEvents: WordSet = []
  /// Nouns by which an election is spoken of again, and those that they take up.
  var pollNouns: WordSet = []
  var polledNouns: WordSet = []
  /// Prepositions between an event and its time or its place.
  var timePrepositions: WordSet = []
  var anchorPrepositions: WordSet = []
  /// Lemmas of verbs whose subject has the post that follows with "as".
  var servingVerbs: WordSet = []
  /// Last words of company names that later mentions leave out.
  var legalForms: WordSet = []
  /// Verbs whose subject has the post that is their object: "hold", "resume".
  var holdingVerbs: WordSet = []
  /// Titles of those who lead what is named before them.
  var ledTitles: WordSet = []
  /// What the members of parties are called, for the party.
  var partyPlurals: WordSet = []
  /// Given names of many languages, whose gender is not known.
  var originNames: WordSet = []
  /// Surnames and other parts of names of many languages.
  var surnames: WordSet = []
  /// Verbs of getting to a post: "defeated X to become president".
  var winningVerbs: WordSet = []
  /// Verbs of what parties, unions and companies do.
  var bodyVerbs: WordSet = []
  /// Names of all states, which the text must speak of.
  var worldNames: WorldNames?
  /// Nouns that an article which takes them up again is about.
  var salientNouns: WordSet = []
  /// Nouns for what two do together, which is an event where it has a place.
  var bilateralNouns: WordSet = []
  /// Nouns for what is declared or held, and verbs that say that something takes place.
  var statedNouns: WordSet = []
  var statingVerbs: WordSet = []
  /// Verbs whose object is something that is held: "stage", "call".
  var stagingVerbs: WordSet = []
  /// Words by which a gathering is one of protest.
  var protestCues: WordSet = []
  /// Last words of bodies that are called by the country they work in: "mission".
  var postedBodies: WordSet = []
  /// Parts of bodies that go by a number: "Local 17".
  var numberedBodies: WordSet = []
  /// Verbs whose object is a company.
  var acquiringVerbs: WordSet = []
  /// Nouns for happenings of a moment, and verbs of what they do to a place.
  var suddenNouns: WordSet = []
  var strikingVerbs: WordSet = []
  /// Party names by the adjective that stands for the party before a politician's title.
  var partyAdjectives: [String: String] = [:]
  /// Nouns for what people are: "advocate", "sister".
  var personNouns: WordSet = []
  /// Nouns that belong to a body behind "of": "board".
  var bodyOwners: WordSet = []
  /// Last words of company names: "energy", "airlines".
  var companyTails: WordSet = []
  /// First words of parties' names that could be another thing's: "National Convention of X".
  var partyQualities: WordSet = []
  /// Adjectives of faiths, with which a name does not end: "the Greek Orthodox bishop".
  var faiths: WordSet = []
  /// Words of parties' names.
  var partyWords: WordSet = []
  /// Nouns for parts of countries: "region".
  var regionNouns: WordSet = []
  /// Nouns for ships and aircraft, and what stands before their names: "mv".
  var vesselNouns: WordSet = []
  var vesselPrefixes: WordSet = []
  /// Node types that a plural noun for several may stand for, by its lemma: "party", "officer".
  var groupNouns: [String: WordSet] = [:]
  /// Nouns for bodies that stand beside their names: "the party Girchi".
  var bodyNouns: WordSet = []
  /// Nouns for bodies that are known by their field: "committee"; words that are no field; and verbs of
  /// heading them.
  var headedNouns: WordSet = []
  var idleFields: WordSet = []
  var headingVerbs: WordSet = []
  /// Nouns for what flies or rolls.
  var vehicleNouns: WordSet = []
  /// Words that make a title one of somebody not yet in office: "elect".
  var designateWords: WordSet = []
  /// Endings of nouns for people in the plural.
  var personEndings: [String] = []
  /// Posts, folded, that serve the state without saying so.
  var servicePosts: WordSet = []
  /// Codes of the countries whose ministries are called departments.
  var departmentStates: WordSet = []
  /// Names of bodies whose members are commissioners with a field.
  var commissions: WordSet = []
  /// Codes of the countries whose names have an article.
  var articleStates: WordSet = []
  /// Codes of the countries whose legislature is called a congress.
  var congressStates: WordSet = [], senateStates: WordSet = []
  /// Names of days of the week and of months, and words after which a month names no person.
  var weekdays: WordSet = []
  var monthNames: WordSet = []
  var monthLeads: WordSet = []
  /// Names of events that do not say that they are events, folded: "brexit".
  var eventNames: WordSet = []
  /// Lemmas of verbs that give somebody a post.
  var appointingVerbs: WordSet = []
  /// Verbs of taking over from somebody.
  var succeedingVerbs: WordSet = []
  /// Verbs and nouns of meeting, whose two sides "they" may be.
  var meetingWords: WordSet = []
  /// Nouns that take up what a clause has told.
  var toldNouns = PhraseTable<Bool>()
  /// Kinds of happenings that clauses tell and nouns take up.
  var toldHappenings: [ToldHappening] = []
  /// Places that share the name of a country.
  var namesakes: [Namesakes.Entry] = []
  /// States that are no more, whose capitals are those of others now.
  var formerStates: [FormerStates.Entry] = []
  /// What an act is called, by its verb's lemma: "suspension" for "suspend".
  var deedNames: [String: String] = [:]
  /// Nouns for any act: "the move", "the decision".
  var actNouns: WordSet = []
  /// What is closed or dismissed in a manner of speaking only: "dismissed the charge".
  var unrealObjects: WordSet = []
  /// Lemmas of verbs and nouns that judge what stands beside them.
  var judgingWords: WordSet = []
  /// Happenings that are events even where no noun takes them up, by the verb's lemma.
  var untakenHappenings: [String: UntakenHappening] = [:]
  /// Nouns for buildings and works that may collapse.
  var structureNouns: WordSet = []
  /// Nouns for parts, whose whole is meant: "part of a mine".
  var partNouns: WordSet = []
  /// Last words of place names: "river", "airport".
  var placeNouns: WordSet = []
  /// Nouns for agreements, by lemma phrase.
  var agreementNouns = PhraseTable<Bool>()
  /// Nouns for events, by lemma phrase.
  var eventNouns = PhraseTable<Bool>()
  /// Nouns that may name an agreement or event where the learned judge says so.
  var judgedNouns = PhraseTable<Bool>()
  /// Lemmas of verbs and nouns of motion, which make a capital after "to" or "from" a place.
  var motionWords: WordSet = []
  /// Prepositions after which a capital is a place: "in", "near".
  var placePrepositions: WordSet = []
  /// Words of direction and nearness: "south", "outskirts".
  var directionWords: WordSet = []
  /// What those do who bring others together: "mediate".
  var goBetweenVerbs: WordSet = []
  /// Names of peoples without a state: "tuareg".
  var peopleNames: WordSet = []
  /// Verbs whose object is a place: "visit", "capture".
  var placeObjectVerbs: WordSet = []
  /// Verbs of war whose object is a place before it is a person: "storm", "retake".
  var placeConquests: WordSet = []
  /// Verbs whose subject is a place: "fall", "lie".
  var placeSubjectVerbs: WordSet = []
  /// Lemmas of verbs by which agreements come about or end.
  var signingWords: WordSet = []
  /// Particles inside personal names: "bin", "van".
  var nameParticles: WordSet = []
  /// Particles that are English words too and count only with a hyphen after them: "as".
  var hyphenParticles: WordSet = []
  /// Nouns for places that are no part of place names: "talks" in "Doha talks".
  var locationNouns: WordSet = []
  /// First words of events' names: "cyclone".
  var eventHeads: WordSet = []
  /// Last words of events' names: "week".
  var eventTails: WordSet = []
  /// Last words of armed groups' names: "Brigade".
  var armedTails: WordSet = []
  /// Words that make a "front" or "army" an armed group's: "liberation".
  var armedQualifiers: WordSet = []
  /// Names that are read as places although a lexicon of countries has them.
  var placeNames: WordSet = []
  /// Words before a title or name that say the post is over: "former", "late".
  var formerWords: WordSet = []
  /// Other words before a title: "acting", "new".
  var standingWords: WordSet = []
  /// Words before a title that make it a deputy's: "deputy", "vice".
  var deputyWords: WordSet = []
  /// Nouns for relatives and associates: "son", "aide".
  var kinship: WordSet = []
  /// Names of bodies that are only meant when they speak: "presidency".
  var officeBodies: WordSet = []
  /// Nouns for the holder of the same post elsewhere: "counterpart".
  var counterpartNouns: WordSet = []
}
