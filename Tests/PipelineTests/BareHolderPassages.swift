/// Passages about whose a post, a party or a side is that no name stands beside. They were written
/// for these tests.
enum BareHolderPassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      Turkey handed over two ambulances to Samoa on Monday. They were received by Health Minister \
      Sina Leota in the presence of Turkish Ambassador Emre Kaya.
      """, "position Sina Leota > Samoa"
    ),
    Passage(
      """
      Slovak President Jana Mokra and Kenyan President Paul Oduya met in Nairobi on Friday. Mokra \
      was accompanied by Economy Minister Peter Hlava.
      """, "position Peter Hlava > Slovakia"
    ),
    Passage(
      """
      Ethiopian Foreign Minister Abel Worku met Djiboutian President Omar Robleh in Djibouti City. \
      Worku handed over a letter from Prime Minister Daniel Tola.
      """, "position Daniel Tola > Ethiopia"
    ),
    Passage(
      """
      Namibia's fisheries ministry closed the coast in May. Angola asked for a share of the catch. \
      Fisheries Minister Hilma Nambala refused.
      """, "position Hilma Nambala > Namibia"
    ),
    Passage(
      """
      President Elena Rusu of Moldova met Romanian business people in Cluj. Rusu and her economy \
      minister, Ion Balan, want a bridge, and Romania will pay for it.
      """, "position Ion Balan > Moldova"
    ),
    Passage(
      """
      Malawi's leader flew to Madrid in May, where Prime Minister Javier Lope urged him to free \
      the poet.
      """, "position Javier Lope > Spain"
    ),
    Passage(
      """
      Tomas Berg, who heads the Green Alliance, met Eva Lind on Monday. His party's \
      secretary-general, Jan Holm, was there.
      """, "position Jan Holm > Green Alliance"
    ),
    Passage(
      """
      Kossi Lawson leads the Unity Party. On Monday his party accused the government of Togo of \
      fraud.
      """, "accuses Unity Party > Togo"
    ),
    Passage(
      """
      Norway sent home two diplomats of the Russian embassy. The ambassador, Oleg Sidorov, was \
      summoned on Friday.
      """, "position Oleg Sidorov > Russia"
    ),
    Passage(
      """
      Italy's Ferrotti agreed to buy a Spanish rival. Analysts at Mediobanca said the price was \
      high. The company said it would fund the purchase with loans from UniCredit.
      """, "aids UniCredit > Ferrotti"
    ),
    Passage(
      """
      Burundi denies arming the rebels. Rwandan minister Paul Hakiza accused the neighbouring \
      country of lying.
      """, "accuses Paul Hakiza > Burundi"
    ),
    Passage(
      """
      Niger raised fuel prices on Sunday. Algeria, which exports gas to its southern neighbour, \
      said nothing.
      """, "supplies Algeria > Niger"
    ),
    Passage(
      """
      Minister Cho Min and union head Lim Tae shook hands. Under the deal, pay will rise. \
      President Yang Ho thanked both.
      """, "supports Yang Ho > Lim Tae"
    ),
    Passage(
      """
      The war between the Malian army and the Azawad Front broke out in 2012. Aid groups fled. The \
      government accuses Algeria of arming the Azawad Front, which Algiers denies. Qatar has \
      invited both sides to talks in Doha.
      """, "demands Qatar > Mali"
    ),
    Passage(
      "Amnesty International's Yemen director, Salma Nasser, said the wells were dry.",
      "position Salma Nasser > Amnesty International"
    ),
    Passage(
      """
      The trip was financed by the Natural History Museum in Sofia, whose director, Pavel Stoev, \
      will show the skull.
      """, "position Pavel Stoev > Natural History Museum"
    ),
    Passage(
      """
      A court jailed a former professor of the University of Porto. The agency also blames the GRU \
      for an attack. The rector, Rui Matos, thanked the police.
      """, "position Rui Matos > University of Porto"
    ),
    Passage(
      """
      Luis Vega was sworn in as premier on Monday in Lima. President Ana Soto administered the \
      oath.
      """, "appointed Ana Soto > Luis Vega"
    ),
    Passage(
      "The chief justice, Rosa Diaz, administered the oath to Luis Vega on Friday.",
      "appointed Rosa Diaz > Luis Vega"
    ),
    Passage(
      "A cyclone hit Tonga on Friday. New Zealand offered NZ$500,000.",
      "aids New Zealand > Tonga"
    ),
  ]

  static let unsaid: [Passage] = [
    Passage(
      """
      President Ivo Maric recalled Ambassador Jan Horvat from Vienna on Friday after Austria \
      stopped a train at the Croatian border.
      """, "position Ivo Maric > Austria"
    ),
    Passage(
      """
      Marc Moreau, a former Belgian prime minister, will be succeeded as president of the Council \
      by Fabian Petrov in December.
      """, "position Fabian Petrov > Belgium"
    ),
    Passage(
      """
      President Taban Deng of South Sudan is to take over the chair of the bloc from Kenya's Peter \
      Maina.
      """, "position Peter Maina > South Sudan"
    ),
    Passage(
      """
      The Moldovan parliament has overridden President Irina Vlas's veto of the law. Vlas, a \
      former French diplomat, has offered a charter.
      """, "position Irina Vlas > France"
    ),
    Passage(
      """
      Sudan complained to the Chadian and Libyan embassies. The ambassador, Idris Mahamat, denied \
      it.
      """, "position Idris Mahamat"
    ),
    Passage(
      """
      Maria Silva met Rosa Diaz of the Unity Party on Sunday. Silva said her party would oppose \
      the bill.
      """, "opposes Unity Party"
    ),
    Passage(
      """
      Kossi Lawson used to lead the Unity Party. His former party blamed Togo for the fire.
      """, "accuses Unity Party"
    ),
    Passage(
      """
      Visiting Chinese Premier Li Qiang and Kenyan President William Ruto opened a bridge on \
      Monday. Li said that China will study the link with roads in Uganda and Rwanda. The two \
      sides renewed a five-year trade pact.
      """, "signed Uganda"
    ),
    Passage(
      "Amnesty International's Yemen director, Salma Nasser, said the wells were dry.",
      "affiliated-with Salma Nasser > Yemen"
    ),
    Passage(
      """
      "We will not give in," said Ray Tolliver, president of the union's local chapter. U.S. Labor \
      Secretary Julie Su spoke with him.
      """, "position Ray Tolliver > United States"
    ),
    Passage(
      """
      The former chairman of Kazatomprom, Murat Ali, opposes the plant. Kuryk, a town on the \
      shore, hopes for work; its mayor, Askar Bek, hung a banner.
      """, "position Askar Bek > Kazatomprom"
    ),
    Passage(
      """
      Singapore's central bank has frozen six accounts. West Java governor Ridwan Kamil was silent.
      """, "position Ridwan Kamil > Central Bank"
    ),
    Passage(
      """
      Ana Soto and Luis Vega took the oath of office on Monday. President Rosa Diaz administered \
      the oath.
      """, "appointed Rosa Diaz"
    ),
    Passage(
      """
      In 2021 Belgium suspended a programme in Chad. Amnesty International has demanded the \
      release of the archive.
      """, "demands Amnesty International"
    ),
    Passage(
      """
      Two peacekeepers were wounded near the border with Israel. Italy, which has 600 soldiers in \
      the force, demanded that its troops be protected.
      """, "demands Italy"
    ),
  ]
}
