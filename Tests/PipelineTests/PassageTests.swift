import Testing

/// What passages written for these tests must yield, and what they must not.
///
/// The passages stand in the files of their sets. A new set is added to ``sets``.
@Suite(.enabled(if: TestModel.path != nil, "no language model: run `make model`"))
struct PassageTests {
  private static let sets: [any PassageSet.Type] = [
    AccordPassages.self, ActPassages.self, ActedPassages.self, AgencyPassages.self,
    AnalysisPassages.self, BackgroundPassages.self, BandPassages.self, BareHolderPassages.self,
    BargainPassages.self, BelongingPassages.self, BesideNamePassages.self, BodyPassages.self,
    BoundPassages.self, BulletinPassages.self, CabinetPassages.self, CapitalPassages.self,
    CapitolPassages.self, ClausePassages.self, ColumnPassages.self, CompanionPassages.self,
    ConductPassages.self, CorrespondentPassages.self, CountedPassages.self, DatedEventPassages.self,
    DealingPassages.self, DenialPassages.self, DiplomacyPassages.self, DispatchPassages.self,
    EmployedPassages.self, EncounterPassages.self, EventPassages.self, EverydayPassages.self,
    FreshPassages.self, GatheringPassages.self, HappeningPassages.self, HeldEventPassages.self,
    HolderPassages.self, InstitutionPassages.self, JudgementPassages.self, LocalPassages.self,
    MarketPassages.self, MeantPassages.self, MeanwhilePassages.self, MenacePassages.self,
    MissionPassages.self, NamedPassages.self, NeighbourPassages.self, NewsroomPassages.self,
    OccasionPassages.self, OfficerPassages.self, OwnedPostPassages.self, OwnerPassages.self,
    ParleyPassages.self, PartPostPassages.self, PlaceAndEventPassages.self, PlainWordPassages.self,
    PostPassages.self, PressurePassages.self, PronounPassages.self, QuarrelPassages.self,
    ReactionPassages.self, RecoursePassages.self, ReferredPassages.self, RegionPassages.self,
    SidesPassages.self, SignaturePassages.self, StancePassages.self, StandingPassages.self,
    StatementPassages.self, TakenUpPassages.self, TalkPassages.self, TenurePassages.self,
    TimedEventPassages.self, ToldEventPassages.self, UnknownNamePassages.self,
    UpheavalPassages.self,
    WhereAndWhenPassages.self, WholeNamePassages.self, WirePassages.self,
  ]

  @Test(arguments: sets.flatMap { $0.said })
  func `what a passage says is claimed`(_ passage: Passage) throws {
    let found = try PassageReading.lines(of: passage.text)
    #expect(
      found.contains { $0.states(passage.claim) }, "\(found)", sourceLocation: passage.location)
  }

  @Test(arguments: sets.flatMap { $0.denied })
  func `what a passage denies is denied and not claimed`(_ passage: Passage) throws {
    let found = try PassageReading.lines(of: passage.text)
    #expect(
      found.contains { $0.states("not \(passage.claim)") }
        && !found.contains { $0.states(passage.claim) },
      "\(found)", sourceLocation: passage.location)
  }

  @Test(arguments: sets.flatMap { $0.unsaid })
  func `what a passage does not say is not claimed`(_ passage: Passage) throws {
    let found = try PassageReading.lines(of: passage.text)
    #expect(
      !found.contains { $0.contains(passage.claim) }, "\(found)",
      sourceLocation: passage.location)
  }
}

extension String {
  /// Whether the line of a claim states this one; a date is compared only if it is asked for.
  fileprivate func states(_ claim: String) -> Bool { self == claim || hasPrefix("\(claim) @") }
}
