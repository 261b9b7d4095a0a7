/// Passages about pacts, talks and rulers of Asia and the Pacific as agencies write of them.
enum ParleyPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "Omarov will hold talks in Moscow with Igor Sergeyev, the secretary of Russia's Security Council.",
      "position Igor Sergeyev > Security Council (Russia)"
    ),
    Passage(
      """
      Lawmakers in Vanuatu on Thursday elected former foreign minister Jonas Tari as prime minister.

      Tari defeated opposition leader Moses Kalo by 31 votes to 18, Governor-General David Bule announced. He succeeds \
      Willie Natu, who withdrew from the race on Monday.
      """, "replaces Jonas Tari > Willie Natu"
    ),
    Passage(
      """
      In Fiji, Josaia Kila dropped Police Minister Sam Taufa Jr. Former premier Paul Wama called for Kila to resign.
      """, "position Sam Taufa Jr. > Ministry of Police (Fiji)"
    ),
    Passage(
      """
      Fiji signed a security pact with China in 2022. Samoa signed a security pact with Tonga in March.
      """, "signed Samoa > security pact with Tonga"
    ),
    Passage(
      """
      Fiji signed a security pact with China in 2022. China has signed a security pact with Fiji, officials said, and \
      the pact takes effect in May.
      """, "signed China > security pact with China"
    ),
    Passage(
      """
      Indian Prime Minister Arjun Rao urged both Nepal and Bhutan to prevent further clashes in phone calls with King \
      Tashi Dorji.
      """, "met-with Arjun Rao > Tashi Dorji"
    ),
    Passage(
      "The pact was agreed by Arjun Rao and Tashi Dorji, who met in Thimphu on Friday.",
      "met-with Arjun Rao > Tashi Dorji"
    ),
    Passage(
      """
      The Lanka Growers Association, known as Govi, met Indian officials. The chairman of Govi, Nimal Silva, met Indian \
      Prime Minister Arjun Rao on Friday.
      """, "position Nimal Silva > Lanka Growers Association"
    ),
    Passage(
      "India accused the Kuki and Zomi National Army of killing soldiers in Manipur.",
      "accuses India > Kuki and Zomi National Army"
    ),
    Passage(
      "The Kyrgyz border service said talks were going on. It accused Tajik forces of shelling a village.",
      "accuses Border Service (Kyrgyzstan) > Tajikistan"
    ),
    Passage(heir, "position Ken Natu > Vanuatu"),
    Passage("Bilal Qureshi returned from Colombo on Saturday.", "visited Bilal Qureshi > Colombo"),
    Passage(turned, "position Karma Dorji > Bhutan"),
    Passage(turned, "position Jigme Wangdi > Bhutan"),
    Passage(
      """
      Fijian Prime Minister Josaia Kila met President Ratu Naivalu in Suva before a trip to Tokyo. Japan is a big donor.
      """, "position Ratu Naivalu > Fiji"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "Omarov will hold talks in Moscow with Igor Sergeyev, the secretary of Russia's Security Council.",
      "United Nations"
    ),
    Passage(
      "Envoy Ivan Melnyk told the Security Council that Russia's Security Council seat gives it a veto.",
      "Security Council (Russia)"
    ),
    Passage(
      """
      Fiji signed a security pact with China in 2022. Samoa signed a security pact with Tonga in March.
      """, "signed Samoa > security pact with China"
    ),
    Passage(
      """
      Kyrgyz President Bakyt Ismailov and Tajik President Rustam Nazarov met in Samarkand. Russian President Oleg Belov \
      urged both sides to prevent further escalation in phone calls with the two leaders.
      """, "met-with Kyrgyzstan"
    ),
    Passage(
      """
      The Reform Party rejected the bloc. Its president, who faces charges, is tipped to become minister.

      Turkish President Emre Kaya telephoned Rosli Daud in Malaysia.
      """, "Emre Kaya > Reform Party"
    ),
    Passage(
      "Rosli Daud said he would put a confidence vote to Parliament in Malaysia in May.", "supports"
    ),
    Passage(
      "The pact was agreed by Arjun Rao and Tashi Dorji, who met with farmers in Thimphu on Friday.",
      "met-with Arjun Rao > Tashi Dorji"
    ),
    Passage(
      "Kyrgyzstan accused Tajik forces of shelling the city of Batken in the country's southwest.",
      "located-in Batken > Tajikistan"
    ),
    Passage(turned, "Dorji > Nepal"),
    Passage(heir, "Ken Natu > Australia"),
    Passage(
      """
      Nepal elected a prime minister. Vanuatu's prime minister, Jonas Tari, visited Fiji, where former prime minister \
      Sitiveni Kila died.
      """, "Sitiveni Kila > Vanuatu"
    ),
    Passage("Bilal Qureshi is due to return from Colombo on Saturday.", "visited"),
    Passage(
      "Pakistan Prime Minister Bilal Qureshi arrived in Kathmandu on Monday and held talks with President Ram Thapa.",
      "Ram Thapa > Pakistan"
    ),
  ]

  private static let heir = """
    Nepal elected a prime minister. Vanuatu's new prime minister, Jonas Tari, said his government would honour the \
    Falepili treaty with Australia, which former prime minister Ken Natu had negotiated.
    """

  private static let turned = """
    Lawmakers in Nepal on Thursday elected Ram Thapa as prime minister. He will keep the mountain nation close to China.

    In neighbouring Bhutan, Prime Minister Karma Dorji survived a vote of no confidence. Former premier Jigme Wangdi \
    called for Dorji to resign.
    """
}
