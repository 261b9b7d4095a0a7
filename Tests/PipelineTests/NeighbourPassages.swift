/// Passages with names that the words right beside them explain: a noun for a body, a player, a
/// counterpart, what a body is of another. They were written for these tests.
enum NeighbourPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "\"They are late,\" said Ana Silva of the Amber Storm party.",
      "affiliated-with Ana Silva > Amber Storm"
    ),
    Passage(
      "Vox councillor Ana Silva voted against the quarry.",
      "affiliated-with Ana Silva > Vox"
    ),
    Passage(
      "Norwick striker Luis Prado broke his leg on Monday.",
      "position Luis Prado > Norwick"
    ),
    Passage(
      "The Catholic Drivers' Conference urged Kenya to lift the ban.",
      "demands Catholic Drivers' Conference > Kenya"
    ),
    Passage(
      """
      Transgrid, the Norwegian grid operator, and its Danish counterpart Elnord agreed to share \
      power.
      """,
      "affiliated-with Elnord > Denmark"
    ),
    Passage(
      "The Covenant for the Freedom of Kassala, a rebel group, attacked Gedaref in Sudan.",
      "fights Covenant for the Freedom of Kassala > Gedaref"
    ),
    Passage(
      "The Widows of Lomami, a pressure group, marched. Its director, Ana Silva, spoke.",
      "position Ana Silva > Widows of Lomami"
    ),
    Passage(
      "Finland's KTL dockers union called off a strike.",
      "affiliated-with KTL > Finland"
    ),
    Passage(
      "Chile's biggest cherry packer, Sol Austral, was sold in May.",
      "affiliated-with Sol Austral > Chile"
    ),
    Passage(
      "MINUSMA, the UN force in Mali, left in 2023.",
      "affiliated-with MINUSMA > United Nations"
    ),
    Passage(
      "Brick Energy, whose Kenyan partner Savanna Ore is in debt, apologised.",
      "cooperates-with Savanna Ore > Brick Energy"
    ),
    Passage(
      "Ana Silva succeeds Luis Prado, the Green Alliance veteran.",
      "affiliated-with Luis Prado > Green Alliance"
    ),
    Passage(
      "Peru spoke up for one of its citizens, Ana Silva.",
      "affiliated-with Ana Silva > Peru"
    ),
    Passage(
      "Ghana missed a payment in 2022. Japan, its biggest donor, was patient.",
      "aids Japan > Ghana"
    ),
    Passage(
      "Geophysicist Erna Lind of the University of Iceland warned of more unrest.",
      "affiliated-with Erna Lind > University of Iceland"
    ),
    Passage(
      "Insurer Sabrinal sued Turkey on Monday.",
      "accuses Sabrinal > Turkey"
    ),
    Passage(
      "Opposition People's Front spokesman Brian Phiri resigned.",
      "position Brian Phiri > People's Front"
    ),
    Passage(
      "Presidents Luis Prado and Yoweri Museveni met on Monday.",
      "met-with Luis Prado > Yoweri Museveni"
    ),
    Passage(
      "UN envoy Volker Türk went home. \"I urge Laos to free them,\" Mr. Türk said.",
      "demands Volker Türk > Laos"
    ),
    Passage(
      "The RSF shelled El Fasher, the army of Sudan said.",
      "fights Rapid Support Forces > El Fasher"
    ),
    Passage(
      "Ana Silva leads the Order and Homeland party in Peru.",
      "position Ana Silva > Order and Homeland"
    ),
    Passage(
      "Premier Ana Silva, whose Popular Farmers Front lost, resigned.",
      "affiliated-with Ana Silva > Popular Farmers Front"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "Miller Lite fell. Baker Hughes sued Togo.",
      "accuses Hughes"
    ),
    Passage(
      "Reporters Without Borders, RSF, condemned Togo.",
      "Rapid Support Forces"
    ),
    Passage(
      "The Labour and Conservative party lost to the Rome and Milan alliance.",
      "Rome and Milan"
    ),
    Passage(
      "Lagos councillor Femi Balogun said the road was bad.",
      "affiliated-with Femi Balogun"
    ),
    Passage(
      "Germany and its French counterpart Emmanuel Macron met.",
      "affiliated-with Germany"
    ),
    Passage(
      "Kenya's largest tea planter, John Otieno, and Peru's biggest star, Ana Silva, met.",
      "position"
    ),
    Passage(
      "Peru's Cusco wants more tourists and Chile's Valdivia was flooded.",
      "affiliated-with"
    ),
    // The state lies in its place, and the force is not the state's.
    Passage(
      "MINUSMA, the UN force in Mali, left in 2023.",
      "affiliated-with MINUSMA > Mali"
    ),
    // Where somebody came from is not whose founder the other is.
    Passage(
      "Eva Lind, who joined from Skanor in 2022 and replaced founder Ola Berg, spoke.",
      "> Skanor"
    ),
    Passage(
      "China, its largest lender, refused to help Kenya.",
      "aids China > China"
    ),
  ]
}
