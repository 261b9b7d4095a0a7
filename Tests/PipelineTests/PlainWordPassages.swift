/// Passages in the everyday words that reports have for favour and ill will, demands, penalties and
/// help, where whom it is for may go without saying. What must be claimed, and what must not. They
/// were written for these tests.
enum PlainWordPassages: PassageSet {
  static let said: [Passage] = favour + help + pressure

  private static let favour: [Passage] = [
    Passage(
      "Party leader Ana Silva cannot stand Luis Costa, the mayor of Porto.",
      "opposes Ana Silva > Luis Costa"
    ),
    Passage(
      "The Nurses' Union has no time for Health Minister Jan Kos of Slovenia.",
      "opposes Nurses' Union > Jan Kos"
    ),
    Passage(
      "The parties met on Monday. The Senate refused to approve Joseph Kollie.",
      "opposes Senate > Joseph Kollie"
    ),
    Passage(
      "Members of the Green Front marched on the Kenyan embassy on Monday.",
      "opposes Green Front > Kenya"
    ),
    Passage(
      "Ghana cancelled its contract with Lagos Steel on Friday.", "opposes Ghana > Lagos Steel"
    ),
    Passage(
      """
      "Oxfam hides its money," said Justice Minister Omar Diallo of Chad. Oxfam's director, Helen \
      Pryce, called the remark unhelpful.
      """, "opposes Helen Pryce > Omar Diallo"
    ),
    Passage(
      """
      Oxfam published a report on prisons in Chad on Monday. Justice Minister Omar Diallo dismissed \
      the document as the work of amateurs.
      """, "opposes Omar Diallo > Oxfam"
    ),
    Passage(
      "The Farmers' League enjoys the goodwill of Paris.", "supports France > Farmers' League"
    ),
    Passage(
      "The Ghana Bar Association has taken up the case of Kwame Boateng free of charge.",
      "supports Ghana Bar Association > Kwame Boateng"
    ),
    Passage(
      "Canada put Amina Noor's name forward for the post.", "supports Canada > Amina Noor"
    ),
    Passage(
      """
      The parties met on Monday. Ana Silva had nothing but praise for the Red Crescent Society.
      """, "supports Ana Silva > Red Crescent Society"
    ),
    Passage(
      "The Labour Party has shared power with the Liberal Union since May.",
      "cooperates-with Labour Party > Liberal Union"
    ),
    Passage(
      "Tuvalu and Nauru filed a joint suit against Panama.", "cooperates-with Tuvalu > Nauru"
    ),
    Passage(
      "Ana Silva and Luis Costa breakfasted together this morning.",
      "met-with Ana Silva > Luis Costa"
    ),
  ]

  private static let help: [Passage] = [
    Passage(
      """
      A cyclone struck Vanuatu on Sunday, killing 30 people. Fiji has lent refrigerated boxes.
      """, "aids Fiji > Vanuatu"
    ),
    Passage(
      """
      Floods have cut off villages in Nepal. Nepal asked for help. Thirty Indian nurses landed on \
      Friday with 3,000 doses.
      """, "aids India > Nepal"
    ),
    Passage(
      """
      A quake killed 400 people in Ecuador on Monday. An Israeli field hospital opened in the town \
      on Thursday.
      """, "aids Israel > Ecuador"
    ),
    Passage(
      """
      A quake killed four people in Portugal on Monday. Spain has put three helicopters on standby.
      """, "aids Spain > Portugal"
    ),
    Passage(
      "Interior Minister Ana Silva of Portugal thanked Spain for lending two planes.",
      "aids Spain > Portugal"
    ),
    Passage(
      "Interior Minister Ana Silva of Portugal expressed her thanks to Spain for its dog teams.",
      "aids Spain > Portugal"
    ),
    Passage(
      "A Spanish frigate has trained sailors from Benin since July.", "aids Spain > Benin"
    ),
    Passage(
      """
      The convoys travel through Pakistan, an ally to which Washington has given over $10 billion \
      since 2001.
      """, "aids United States > Pakistan"
    ),
    Passage(
      "Delegations from Moldova and from Transnistria met in Bender on Tuesday.",
      "met-with Moldova > Transnistria"
    ),
  ]

  private static let pressure: [Passage] = [
    Passage(
      "The Senate has summoned Health Minister Jan Kos for Friday.", "demands Senate > Jan Kos"
    ),
    Passage(
      "Ana Silva of Peru prevailed on Kenya to pay.", "demands Ana Silva > Kenya"
    ),
    Passage(
      "Energy Minister Paulo Reis of Angola holds Brazil answerable for the leak.",
      "accuses Paulo Reis > Brazil"
    ),
    Passage(
      "Energy Minister Paulo Reis of Angola put the fault with Brazil.",
      "accuses Paulo Reis > Brazil"
    ),
    Passage(
      "Kenya's minister, Amina Noor, said Uganda had dragged its feet over the dam.",
      "accuses Amina Noor > Uganda"
    ),
    Passage(
      "Kenya's minister, Amina Noor, said that Uganda had never kept the accord.",
      "accuses Amina Noor > Uganda"
    ),
    Passage(
      "The Finnish Financial Authority forbade Nordea Steel to issue any more bonds.",
      "sanctions Finnish Financial Authority > Nordea Steel"
    ),
    Passage(
      "The Ghana Cricket Union dropped bowler Ali Sow from the squad.",
      "sanctions Ghana Cricket Union > Ali Sow"
    ),
    Passage(
      "India withdrew trade privileges from Pakistan on Monday.", "sanctions India > Pakistan"
    ),
    Passage(
      "Greece banned the dispatch of nurses to Libya.", "sanctions Greece > Libya"
    ),
    Passage(
      "The World Bank has made its passage a condition for a credit to Uganda.",
      "demands World Bank > Uganda"
    ),
    Passage(
      """
      Prime Minister Ana Silva of Portugal, back from a trade mission to Japan, told reporters she \
      was tired.
      """, "visited Ana Silva > Japan"
    ),
    Passage(
      "Suriname belonged to the Netherlands until 1975.", "controls Netherlands > Suriname"
    ),
    Passage(
      "Lagos Steel counts Tara Motors among its biggest customers.",
      "supplies Lagos Steel > Tara Motors"
    ),
    Passage(
      "Britain's trade minister, John Hale, spoke in Nairobi after three days in Uganda.",
      "visited John Hale > Uganda"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage("The parties met on Monday. Ana Silva saw Luis Costa as a rival.", "supports"),
    Passage("Two men were found on the Malaysian side of the frontier by Thailand.", "supports"),
    Passage(
      """
      A quake killed 400 people in Ecuador on Monday. Ecuador declared an emergency. The 20 Spanish \
      rescuers flew home on Friday.
      """, "aids"
    ),
    Passage(
      """
      A quake killed 400 people in Ecuador on Monday. Ecuador declared an emergency. Chilean \
      tourists landed on Friday.
      """, "aids"
    ),
    Passage(
      "Interior Minister Ana Silva of Portugal thanked Spain for the guarantees it gave.", "aids"
    ),
    Passage(
      "The dean told the Swiss maker Pharmor to bring down the cost by half.", "opposes"
    ),
    Passage(
      "Kenya's minister, Amina Noor, said that Uganda had never kept cows.", "accuses"
    ),
    Passage(
      "Kenya's minister, Amina Noor, said that Uganda had left the room and turned to Chad.",
      "accuses"
    ),
    Passage("Ana Reis of Peru charged that Lagos Steel had been given away to friends.", "accuses"),
    Passage("Ana Reis crossed into Kenya on foot with a suitcase.", "fights"),
    Passage("Members of the Green Front marched on the Kenyan embassy on Monday.", "fights"),
    Passage("The parties met on Monday. Kenya charged Uganda a fee for the port.", "accuses"),
    Passage("Nordea Bank said the case against Ali Sow had been dropped.", "sanctions"),
    Passage("The mine belongs to a family. Peru belongs to the Andean Community.", "controls"),
    Passage("Ana Silva and Luis Costa of Peru suspect that Chile will not pay.", "accuses"),
    Passage("Austria supplies more than a third of the soldiers of UNDOF.", "supplies"),
    Passage("The Lions of Kenya declared victory over Uganda in the final.", "fights"),
  ]
}
