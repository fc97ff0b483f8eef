/**
 * Names whose letters tell an English ear nothing of their sound, folded, with the sounds of `readings.ts`: Irish, Scottish and Welsh given names, and
 * family names and towns of Britain.
 */
export const saidAs: ReadonlyMap<string, string> = new Map(
  `aine Any@|aodhan Ed@n|aoife if@|beauchamp biC@m|caoimhe kiv@|catriona k@trin@|cholmondeley C@mli|cillian kili@n|colquhoun k@hun|dalziel diel
diarmuid dirmid|eilidh Eli|eoghan oin|farquhar fArk@r|featherstonehaugh fanSA|gloucester glAst@r|grainne grAny@|leicester lest@r|magdalen mAdlin
mainwaring man@ring|mairead m@rEd|marjoribanks mArCbanks|meabh mEv|medbh mEv|menzies mingis|mhairi vAri|milngavie m@lg3|niamh niv|oisin uSin
padraig pArik|roisin roSin|ruairi rori|ruaridh rori|sadhbh s3v|saoirse sirS@|sian SAn|sinead S@nEd|siobhan S@vAn|strachan strAn|tadhg t3g
urquhart @rk@t|wemyss wimz|worcester wust@r`
    .split(/[|\n]/)
    .map((entry) => entry.split(' ') as [string, string])
)
