/// Reports as agencies word them: datelines, ministers of several fields, bodies called by their
/// purpose, and what three or more do each for itself.
enum WirePassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      "IQUITOS, Peru (Coast Wire) -- Chile asked Bolivia on Monday to open the border.",
      "demands Chile > Bolivia"
    ),
    Passage(
      "IQUITOS, Peru (Coast Wire) -- Chile asked Bolivia on Monday to open the border.",
      "located-in Iquitos > Peru"
    ),
    Passage(
      """
      Utility to grow. OSLO, June 11 (Coast Wire) - Norway's Fjordkraft Nord said on Tuesday it \
      had agreed to acquire Tuulivoima Oy from Halden Partners.
      """, "agreed-with Fjordkraft Nord > Halden Partners"
    ),
    // Ministers of several fields, or of one that few states have.
    Passage(
      "The draft was presented in Budapest by Culture and Innovation Minister János Bakos.",
      "position János Bakos > Ministry of Culture and Innovation (Hungary)"
    ),
    Passage(
      "Indian Ports, Shipping and Waterways Minister Sarita Sonowal visited Iran.",
      "position Sarita Sonowal > Ministry of Ports, Shipping and Waterways (India)"
    ),
    Passage(
      "Ghana's minister for chieftaincy and religious affairs, Ebenezer Kumi, opened the shrine.",
      "position Ebenezer Kumi > Ministry of Chieftaincy and Religious Affairs (Ghana)"
    ),
    Passage(
      "Jamaica's National Security Minister Horace Reid met with police on Monday.",
      "position Horace Reid > Ministry of National Security (Jamaica)"
    ),
    // Bodies called by whom they gather and what they are for.
    Passage(
      "Fighters of the Front for the Renewal of Darfur seized the town of Zalingei on Friday.",
      "controls Front for the Renewal of Darfur > Zalingei"
    ),
    Passage(
      "Friends of the Boyne, chaired by retired nurse Una Kelly, wants a ban.",
      "position Una Kelly > Friends of the Boyne"
    ),
    Passage(
      "\"We won,\" said Amina Jallow, the founder of the group Women in Justice and Leadership.",
      "position Amina Jallow > Women in Justice and Leadership"
    ),
    Passage(
      """
      Mali's leader has appointed Awa Keita as national director of the Central Bank of West \
      African States.
      """, "position Awa Keita > Central Bank of West African States"
    ),
    Passage(
      "Kenya and Uganda signed an agreement with China in Beijing on Monday.",
      "agreed-with Uganda > China"
    ),
    // Firms that only their nation and their trade tell.
    Passage(
      "The ship was chartered by the Swiss trader Vitrine.", "affiliated-with Vitrine > Switzerland"
    ),
    Passage(
      "Libya and French oil major Totalis signed a contract on Monday.", "signed Totalis > contract"
    ),
    // Posts of the body that the noun in front, or the sentence, tells.
    Passage(
      "The African Union has sent observers, a spokesman, Kofi Addo, said.",
      "position Kofi Addo > African Union"
    ),
    Passage(
      """
      The walkout was called by the VDSZ union. "She lied," union head Jan Nagy told the crowd.
      """, "position Jan Nagy > VDSZ"
    ),
    Passage(
      "Luis Vega was sworn in on Sunday, hours after his Socialist Centre left the Liberals.",
      "affiliated-with Luis Vega > Socialist Centre"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      "IQUITOS, Peru (Coast Wire) -- Chile asked Bolivia on Monday to open the border.",
      "demands Peru"
    ),
    Passage(
      "THE HAGUE -- Chile asked the International Court of Justice on Monday to reject a claim.",
      "demands Netherlands"
    ),
    Passage(
      "Party banned. LOME — Ghana condemned the ban on Monday, and Benin asked Togo to lift it.",
      "opposes Togo"
    ),
    Passage(
      """
      The VDSZ union and the DSR union called a strike. Union head Jan Nagy told the crowd so.
      """, "position Jan Nagy"
    ),
    Passage("Women in Kabul protested on Monday against the Taliban.", "Women in Kabul"),
    Passage("The Parliament of Finland approved the bill.", "Parliament of"),
    Passage(
      "Kenya and Uganda signed an agreement with China in Beijing on Monday.",
      "agreed-with Kenya > Uganda"
    ),
    Passage(
      "Its neighbours Estonia, Latvia and Lithuania have concluded similar deals.",
      "agreed-with Estonia"
    ),
    Passage(
      "President Bongani Dube met the families in Durban with Labour Secretary Thabo Nkosi.",
      "met-with"
    ),
    Passage(
      "Laos's minister, Kham Vong, received the crates together with Japan's consul, Emi Tanaka.",
      "met-with"
    ),
  ]
}
