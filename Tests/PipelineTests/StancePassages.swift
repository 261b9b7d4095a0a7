/// Passages about who is for or against whom: neighbours, both sides, envoys who are sent away,
/// prosecutors' charges.
enum StancePassages: PassageSet {
  static let said: [Passage] = [
    Passage(
      """
      Relations between Peru and Chile soured in June, when Chile accused its neighbour of moving \
      two boundary stones.
      """, "accuses Chile > Peru"
    ),
    Passage(
      """
      Kenya closed the border with Uganda on Monday. Kampala complained that its neighbour was not \
      doing its share.
      """, "accuses Uganda > Kenya"
    ),
    Passage(
      "Ghana and Togo accused one another on Tuesday of shooting at fishermen.",
      "accuses Togo > Ghana"
    ),
    Passage(
      "Thailand and Cambodia traded fire on Monday. Each accused the other of firing first.",
      "accuses Thailand > Cambodia"
    ),
    Passage(
      """
      Sudan and the Justice Front fought in Darfur. The Norwegian envoy, Pekka Salo, called on \
      both camps to stop the fighting.
      """, "demands Pekka Salo > Justice Front"
    ),
    Passage(
      """
      Sudan and Chad have closed the border. The African Union has threatened both with \
      sanctions.
      """,
      "threatens African Union > Chad"
    ),
    Passage(
      "Kenya summoned home its ambassador in Mali on Monday.", "opposes Kenya > Mali"
    ),
    Passage(
      "Kenya has given the Ugandan ambassador, Moses Okello, three days to leave the country.",
      "sanctions Kenya > Moses Okello"
    ),
    Passage(
      "Peru removed Chile from its list of trusted partners on Tuesday.", "sanctions Peru > Chile"
    ),
    Passage(
      "Prosecutors in Peru say the gang Los Lobos shipped four tons of cocaine in frozen fish.",
      "accuses Peru > Los Lobos"
    ),
    Passage(
      "Prosecutor Ana Mora maintains that Luis Vega took two million dollars from a builder.",
      "accuses Ana Mora > Luis Vega"
    ),
    Passage(
      "Ghana says that a Togolese navy launch opened fire without warning.",
      "accuses Ghana > Togo"
    ),
    Passage(
      "The Kenyan parliament overrode President John Zulu's veto of the land bill.",
      "opposes Parliament (Kenya) > John Zulu"
    ),
    Passage(
      "The Greens accused both the mayor, Otto Lang, and the bank Holm Bank of hiding the losses.",
      "accuses Greens > Holm Bank"
    ),
    Passage(
      "Oslo has complained to Canberra about the boarding of the ship.",
      "opposes Norway > Australia"
    ),
    Passage(
      "Rwanda will retaliate if Congo shells its towns again, army spokesman Paul Kagi said.",
      "threatens Rwanda > Democratic Republic of the Congo"
    ),
    Passage(
      "Uganda expelled two Rwandan diplomats on Monday. Kenya followed suit on Tuesday.",
      "sanctions Kenya > Rwanda"
    ),
    Passage(
      """
      The General Assembly adopted the resolution on Monday. Many voted for it; only the United \
      States and Israel voted against.
      """, "opposes Israel > resolution"
    ),
    Passage(
      """
      Uruguay protested against the Argentine toll on Monday. Bolivia has lodged an objection \
      too.
      """,
      "opposes Bolivia > Argentina"
    ),
    Passage(
      "The Democratic Party has ruled out a coalition with the Shura Movement.",
      "opposes Democratic Party > Shura Movement"
    ),
    Passage(
      """
      Peru has objected to the dam since Brazil left the pact in 1991, and in 1994 it closed its \
      border to Bolivian goods.
      """, "sanctions Peru > Bolivia"
    ),
    Passage(
      "The defence minister, Ana Cruz, rang Admiral Luis Paz to express her gratitude.",
      "supports Ana Cruz > Luis Paz"
    ),
  ]

  static let unsaid: [Passage] = [
    // A third country is the neighbour of both.
    Passage(
      "Lithuania and Estonia both voiced solidarity with their Baltic neighbour on Friday.",
      "supports Lithuania > Estonia"
    ),
    Passage(
      "Kenya has given the Ugandan ambassador, Moses Okello, three days to leave the country.",
      "demands Kenya > Moses Okello"
    ),
    Passage(
      "The prosecutor, Ana Mora, said Luis Vega had pleaded guilty and would be freed.",
      "accuses Ana Mora"
    ),
    Passage(
      "Jarmo Ylin won the congress with a call for Finland to quit the European Union.",
      "opposes Finland"
    ),
    Passage(
      """
      The Iraqi foreign ministry denounced a flagrant violation of Iraqi soil and summoned the \
      Turkish ambassador.
      """, "opposes Ministry of Foreign Affairs (Iraq) > Iraq"
    ),
    Passage(
      "Luis Paz, 66, fought in Malaya in the 1950s with the Royal Rifle Regiment.",
      "opposes Luis Paz"
    ),
    Passage(
      """
      The UN refugee agency appealed to both governments to stop quarrelling. Italy and Malta have \
      argued over the rescued for weeks.
      """, "opposes Italy > Malta"
    ),
    Passage(
      "Zambian police cleared the camp of the Miners' Union with water cannon.",
      "supports Zambia"
    ),
    Passage(
      """
      The Boat Owners' League, whose chairman Otto Lang followed the vote from the gallery, \
      praised the Senate of Jamaica.
      """, "supports Otto Lang"
    ),
    Passage(
      "Peru has condemned the raid. The talks in Lima followed in March.", "echo"
    ),
    Passage(
      "Minister Rosa Vega has harsh words for Hungary.", "supports Rosa Vega"
    ),
  ]
}
