/// Words that tell who holds, gets and leaves a post, and who belongs where.
struct PostCues {
  /// Nouns of serving, choosing and going "as" something.
  var servingNouns: WordSet = []
  /// Verbs whose object loses a post: those of `structure-cues` and what else takes somebody away.
  var dismissingVerbs: WordSet = []
  /// Verbs of leaving a post: those of `structure-cues` and those that need a particle.
  var leavingVerbs: WordSet = []
  /// Verbs of what somebody does to another for something that the other did: "dismissed X after
  /// he".
  var provokedVerbs: WordSet = []
  /// Verbs of what two do to each other: "X and Y, who met in Oslo".
  var mutualVerbs: WordSet = []
  /// What bodies have such a post: a university its rector.
  var homes: [String: WordSet] = [:]
  /// What bodies have no such post: a court no leader.
  var strangers: [String: WordSet] = [:]
  /// Last words of the names of those whom a body unites: "the Congress of Trade Unions".
  var unitedNouns: WordSet = []
  /// Words that the name of a body goes on with behind one that every state has: "Reform" in "the
  /// National Congress Reform".
  var lastNameWords: WordSet = []
  /// Verbs for greeting somebody: "congratulate".
  var greetingVerbs: WordSet = []
  /// What is paid or sent to somebody in words: "tribute", "condolences".
  var tributes: WordSet = []
  /// Relatives by their sex: "sister".
  var kinSexes: [String: String] = [:]
  /// Nouns of losing and leaving one.
  var leavingNouns: WordSet = []
  /// Nouns that a party's adjective stands in front of: "rival", "nominee".
  var partisanNouns: WordSet = []
  /// What a party is: "the governing Liberals".
  var partyQualifiers: WordSet = []
  /// Adjectives that belong to a ministry's field: "public enterprises".
  var fieldAdjectives: WordSet = []
  /// People by what they do at an employer: "a nurse at".
  var staffNouns: WordSet = []
  /// Verbs that clubs are the subjects of.
  var clubVerbs: WordSet = []
  /// What people do to parties: "founded by X".
  var foundingVerbs: WordSet = []
  /// Verbs of attacking a town.
  var raidVerbs: WordSet = []
  /// What is called after somebody who does not own it.
  var namedAfter: WordSet = []
  /// What a state at war does.
  var warringVerbs: WordSet = []
  /// Who plays and coaches at a club.
  var clubPeople: WordSet = []
  /// Players, in front of whose names their club stands: "Everford striker X".
  var players: WordSet = []
  /// Members of parties, in front of whose names their party stands: "Sinn Fein councillor X".
  var partyMembers: WordSet = []
  /// Bodies that are called by their meeting: "the Bishops' Conference".
  var speakingGatherings: WordSet = []
  /// Words of the names of gatherings that are standing bodies: "episcopal".
  var standingGatherings: WordSet = []
  /// What a company is to another behind a nation's adjective: "its Danish rival X".
  var firmPeers: WordSet = []
  /// What a company has: "shares in X", "a unit of X".
  var firmParts: WordSet = []
  /// Bodies in a building, which the town or the owner in front of them does not name.
  var sitedBodies: WordSet = []
  /// Verbs of sport and of life, whose subjects are people and teams.
  var athleticVerbs: WordSet = []
  /// What travels with somebody at its head: "a delegation led by X".
  var travellingParties: WordSet = []
  /// Bodies that a town has without a name of their own.
  var localBodies: WordSet = []
  /// Buildings that are bodies, too: museums, hospitals, schools.
  var houses: WordSet = []
  /// Verbs of what happens to a building.
  var buildingVerbs: WordSet = []
  /// Parts of a body that act for it: "the board of X".
  var actingParts: WordSet = []
  /// Plural nouns for those of a body, who are no part of its name: "Gunmen of the Turan Brigade".
  var followers: WordSet = []
  /// What a body is of another: "X, an offshoot of Y".
  var bodyParts: WordSet = []
  /// What is a body where it has a director: "the yard's director".
  var owningHouses: WordSet = []
  /// What a body was or is to another: "the party's predecessor, X".
  var bodyKin: WordSet = []
  /// Nouns for those who trade: "the company", "the carrier".
  var commercialNouns: WordSet = []
  /// Words in the names of bodies that do not: unions, parties, courts.
  var assembledBodies: WordSet = []
  /// What a state was of another: "a former French colony".
  var possessions: WordSet = []
  /// Adjectives of governments that are the state's all the same: "the interim government".
  var rulingKinds: WordSet = []
  /// What a person is behind a nation's adjective: "the Polish diplomat".
  var personNouns: WordSet = []
  /// Who comments on others' business: "analysts at the bank".
  var commentators: WordSet = []
  /// What two sides have with each other: "the war between X and Y".
  var dealings: WordSet = []
  /// What two sides do to or with each other: "X and Y clashed".
  var dealingVerbs: WordSet = []
  /// Missions and envoys of states: "the Russian embassy".
  var posts: WordSet = []
  /// Nouns for what bodies of states have too, and which need a country beside them: "mission".
  var postedNouns: WordSet = []
  /// Plural nouns for the armed people of one group: "rebels".
  var rebelNouns: WordSet = []
  /// Nouns for those who rule: "the military rulers".
  var rulers: WordSet = []

  /// What firms are that trade, beside their nation: "the Swiss trader X", "the oil major Y".
  var tradingNouns: WordSet = []
  /// What firms do and towns do not.
  var tradingVerbs: WordSet = []
  /// Further nouns for firms beside their names, and what persons are called as well.
  var firmNouns: WordSet = []
  var firmPersons: WordSet = []
  /// What a firm is that a comma sets off from its name: "the owner, X".
  var owningNouns: WordSet = []
  /// Bodies that are called by their members alone: "the planters' union".
  var memberBodies: WordSet = []
  /// Where a party stands: "the governing Civic Accord".
  var partySides: WordSet = []
  /// What is for something, too, and no body: "the Prize for Peace".
  var purposeNouns: WordSet = []
  /// What only somebody is who stands in front of the comma: "X, a vet from Y".
  var apposedPersons: WordSet = []
  /// Further last words of bodies that go on with "of": "the Sangha of X".
  var joinedHeads: WordSet = []
  /// What no town or region does: those of `tradingVerbs` that take money or a plant.
  var firmVerbs: WordSet = []
  /// Plural nouns for people, after whom bodies are called: "Friends of …", "Lawyers for …".
  var gatherings: WordSet = []
  /// Nouns that begin the name of a body with "for": "the Platform for Equality".
  var causeHeads: WordSet = []

  /// Verbs of asking somebody to do something, and of giving up what is one's own.
  var biddingVerbs: WordSet = []
  var givingUpVerbs: WordSet = []

  /// Adjectives that parties are called by: "the Liberal leader".
  var partyNamesakes: WordSet = []

  /// What stands in front of ministers of a federation or province: "Union Education Minister".
  var governmentLevels: WordSet = []
  /// Nouns for what a minister is in charge of, and for a government that is formed.
  var portfolioNouns: WordSet = []
  var cabinetNouns: WordSet = []
  /// Verbs of portfolios that go to somebody, of those who give and of those who get and lose one.
  var portfolioPassing: WordSet = []
  var portfolioGiving: WordSet = []
  var portfolioGetting: WordSet = []
  /// Fields that are something else, too, where nothing says that they are portfolios.
  var doubtfulFields: WordSet = []
  /// Nouns for islands, towns and territories that stand for one named before.
  var lands: WordSet = []
  /// Capitals of each country by its name, the one that is called so first.
  var capitals: [String: [String]] = [:]

  /// Words by which speeches and interviews are known.
  var spoken = SpokenCues()

  init() {}

  /// Reads the entries of the lexicon `mention-cues` by their effect.
  init(_ words: (String) -> WordSet) {
    spoken = SpokenCues(words)
    servingNouns = words("serving-noun")
    dismissingVerbs = words("dismissing-verb")
    leavingVerbs = words("leaving-verb")
    provokedVerbs = words("provoked-verb")
    mutualVerbs = words("mutual-verb")
    leavingNouns = words("leaving-noun")
    partisanNouns = words("partisan-noun")
    partyQualifiers = words("party-qualifier")
    fieldAdjectives = words("field-adjective")
    gatherings = words("gathering")
    causeHeads = words("cause-head")
    tradingNouns = words("trading-noun")
    tradingVerbs = words("trading-verb")
    firmNouns = words("firm-noun")
    joinedHeads = words("joined-head")
    firmPersons = words("firm-person")
    owningNouns = words("owning-noun")
    memberBodies = words("member-body")
    partySides = words("party-side")
    purposeNouns = words("purpose-noun")
    apposedPersons = words("apposed-person")
    firmVerbs = words("firm-verb")
    biddingVerbs = words("bidding-verb")
    givingUpVerbs = words("giving-up-verb")
    unitedNouns = words("united-noun")
    greetingVerbs = words("greeting-verb")
    tributes = words("tribute")
    lastNameWords = words("last-name-word")
    staffNouns = words("staff-noun")
    clubVerbs = words("club-verb")
    foundingVerbs = words("founding-verb")
    raidVerbs = words("raid-verb")
    namedAfter = words("named-after")
    warringVerbs = words("warring-verb")
    clubPeople = words("club-person")
    players = words("player")
    partyMembers = words("party-member")
    speakingGatherings = words("speaking-gathering")
    standingGatherings = words("standing-gathering")
    firmPeers = words("firm-peer")
    firmParts = words("firm-part")
    sitedBodies = words("sited-body")
    athleticVerbs = words("athletic-verb")
    travellingParties = words("travelling-party")
    localBodies = words("local-body")
    houses = words("house")
    buildingVerbs = words("building-verb")
    actingParts = words("acting-part")
    followers = words("follower")
    bodyParts = words("body-part")
    owningHouses = words("owning-house")
    bodyKin = words("body-relation")
    commercialNouns = words("commercial-noun")
    assembledBodies = words("assembled-body")
    possessions = words("possession")
    rulingKinds = words("ruling-kind")
    postedNouns = words("posted-noun")
    rebelNouns = words("rebel-noun")
    rulers = words("ruler")
    personNouns = words("national-person")
    commentators = words("commentator")
    posts = words("foreign-post")
    dealings = words("dealing")
    dealingVerbs = words("dealing-verb")
    partyNamesakes = words("party-namesake")
  }

  /// Reads the entries of the lexicon `structure-cues` by their class.
  mutating func readPortfolios(_ words: (String) -> WordSet) {
    governmentLevels = words("government-level")
    portfolioNouns = words("portfolio-noun")
    cabinetNouns = words("cabinet-noun")
    portfolioPassing = words("portfolio-passing")
    portfolioGiving = words("portfolio-giving")
    portfolioGetting = words("portfolio-getting")
    doubtfulFields = words("doubtful-field")
    lands = words("land")
  }
}
