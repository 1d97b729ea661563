/**
 * The 361 local authority districts of the United Kingdom, as in July 2025: name, the council's own name, codes (the
 * present one, then former ones), region or nation, county of a two-tier area, combined authority. Source: mySociety,
 * UK local authority names and codes 1.7.3, CC BY 4.0; the codes are the Office for National Statistics', Open
 * Government Licence.
 */
export const AUTHORITIES = `
Hartlepool|Hartlepool Borough Council|E06000001|North East||Tees Valley
Middlesbrough|Middlesbrough Borough Council|E06000002|North East||Tees Valley
Redcar and Cleveland|Redcar and Cleveland Borough Council|E06000003|North East||Tees Valley
Stockton-on-Tees|Stockton-on-Tees Borough Council|E06000004|North East||Tees Valley
Darlington|Darlington Borough Council|E06000005|North East||Tees Valley
Halton|Halton Borough Council|E06000006|North West||Liverpool City Region
Warrington|Warrington Borough Council|E06000007|North West||
Blackburn with Darwen|Blackburn with Darwen Borough Council|E06000008|North West||
Blackpool|Blackpool Borough Council|E06000009|North West||
Kingston upon Hull|Hull City Council|E06000010|Yorkshire and The Humber||Hull and East Yorkshire
East Riding of Yorkshire|East Riding of Yorkshire Council|E06000011|Yorkshire and The Humber||Hull and East Yorkshire
North East Lincolnshire|North East Lincolnshire Council|E06000012|Yorkshire and The Humber||Greater Lincolnshire
North Lincolnshire|North Lincolnshire Council|E06000013|Yorkshire and The Humber||Greater Lincolnshire
York|City of York Council|E06000014|Yorkshire and The Humber||York and North Yorkshire
Derby|Derby City Council|E06000015|East Midlands||East Midlands
Leicester|Leicester City Council|E06000016|East Midlands||
Rutland|Rutland County Council|E06000017|East Midlands||
Nottingham|Nottingham City Council|E06000018|East Midlands||East Midlands
Herefordshire|Herefordshire Council|E06000019|West Midlands||
Telford and Wrekin|Telford & Wrekin Council|E06000020|West Midlands||
Stoke-on-Trent|Stoke-on-Trent City Council|E06000021|West Midlands||
Bath and North East Somerset|Bath and North East Somerset Council|E06000022|South West||West of England
City of Bristol|Bristol City Council|E06000023|South West||West of England
North Somerset|North Somerset Council|E06000024|South West||
South Gloucestershire|South Gloucestershire Council|E06000025|South West||West of England
Plymouth|Plymouth City Council|E06000026|South West||
Torbay|Torbay Council|E06000027|South West||
Swindon|Swindon Borough Council|E06000030|South West||
Peterborough|Peterborough City Council|E06000031|East of England||Cambridgeshire and Peterborough
Luton|Luton Borough Council|E06000032|East of England||
Southend-on-Sea|Southend-on-Sea Borough Council|E06000033|East of England||
Thurrock|Thurrock Council|E06000034|East of England||
Medway|Medway Council|E06000035|South East||
Bracknell Forest|Bracknell Forest Council|E06000036|South East||
West Berkshire|West Berkshire Council|E06000037|South East||
Reading|Reading Borough Council|E06000038|South East||
Slough|Slough Borough Council|E06000039|South East||
Windsor and Maidenhead|Royal Borough of Windsor and Maidenhead|E06000040|South East||
Wokingham|Wokingham Borough Council|E06000041|South East||
Milton Keynes|Milton Keynes Council|E06000042|South East||
Brighton and Hove|Brighton and Hove City Council|E06000043|South East||
Portsmouth|Portsmouth City Council|E06000044|South East||
Southampton|Southampton City Council|E06000045|South East||
Isle of Wight|Isle of Wight Council|E06000046|South East||
County Durham|Durham County Council|E06000047|North East||North East
Cheshire East|Cheshire East Council|E06000049|North West||
Cheshire West and Chester|Cheshire West and Chester Council|E06000050|North West||
Shropshire|Shropshire Council|E06000051|West Midlands||
Cornwall|Cornwall Council|E06000052|South West||
Isles of Scilly|Council of the Isles of Scilly|E06000053|South West||
Wiltshire|Wiltshire Council|E06000054|South West||
Bedford|Bedford Borough Council|E06000055|East of England||
Central Bedfordshire|Central Bedfordshire Council|E06000056|East of England||
Northumberland|Northumberland County Council|E06000057 E06000048|North East||North East
Bournemouth, Christchurch and Poole|Bournemouth, Christchurch and Poole Council|E06000058|South West||
Dorset Council|Dorset Council|E06000059|South West||
Buckinghamshire|Buckinghamshire Council|E06000060|South East||
North Northamptonshire|North Northamptonshire Council|E06000061|East Midlands||
West Northamptonshire|West Northamptonshire Council|E06000062|East Midlands||
Cumberland|Cumberland Council|E06000063|North West||
Westmorland and Furness|Westmorland and Furness Council|E06000064|North West||
North Yorkshire|North Yorkshire Council|E06000065|Yorkshire and The Humber||York and North Yorkshire
Somerset|Somerset Council|E06000066|South West||
Cambridge|Cambridge City Council|E07000008|East of England|Cambridgeshire|Cambridgeshire and Peterborough
East Cambridgeshire|East Cambridgeshire District Council|E07000009|East of England|Cambridgeshire|Cambridgeshire and Peterborough
Fenland|Fenland District Council|E07000010|East of England|Cambridgeshire|Cambridgeshire and Peterborough
Huntingdonshire|Huntingdonshire District Council|E07000011|East of England|Cambridgeshire|Cambridgeshire and Peterborough
South Cambridgeshire|South Cambridgeshire District Council|E07000012|East of England|Cambridgeshire|Cambridgeshire and Peterborough
Amber Valley|Amber Valley Borough Council|E07000032|East Midlands|Derbyshire|East Midlands
Bolsover|Bolsover District Council|E07000033|East Midlands|Derbyshire|East Midlands
Chesterfield|Chesterfield Borough Council|E07000034|East Midlands|Derbyshire|East Midlands
Derbyshire Dales|Derbyshire Dales District Council|E07000035|East Midlands|Derbyshire|East Midlands
Erewash|Erewash Borough Council|E07000036|East Midlands|Derbyshire|East Midlands
High Peak|High Peak Borough Council|E07000037|East Midlands|Derbyshire|East Midlands
North East Derbyshire|North East Derbyshire District Council|E07000038|East Midlands|Derbyshire|East Midlands
South Derbyshire|South Derbyshire District Council|E07000039|East Midlands|Derbyshire|East Midlands
East Devon|East Devon District Council|E07000040|South West|Devon|
Exeter|Exeter City Council|E07000041|South West|Devon|
Mid Devon|Mid Devon District Council|E07000042|South West|Devon|
North Devon|North Devon District Council|E07000043|South West|Devon|
South Hams|South Hams District Council|E07000044|South West|Devon|
Teignbridge|Teignbridge District Council|E07000045|South West|Devon|
Torridge|Torridge District Council|E07000046|South West|Devon|
West Devon|West Devon Borough Council|E07000047|South West|Devon|
Eastbourne|Eastbourne Borough Council|E07000061|South East|East Sussex|
Hastings|Hastings Borough Council|E07000062|South East|East Sussex|
Lewes|Lewes District Council|E07000063|South East|East Sussex|
Rother|Rother District Council|E07000064|South East|East Sussex|
Wealden|Wealden District Council|E07000065|South East|East Sussex|
Basildon|Basildon Borough Council|E07000066|East of England|Essex|
Braintree|Braintree District Council|E07000067|East of England|Essex|
Brentwood|Brentwood Borough Council|E07000068|East of England|Essex|
Castle Point|Castle Point Borough Council|E07000069|East of England|Essex|
Chelmsford|Chelmsford City Council|E07000070|East of England|Essex|
Colchester|Colchester Borough Council|E07000071|East of England|Essex|
Epping Forest|Epping Forest District Council|E07000072|East of England|Essex|
Harlow|Harlow District Council|E07000073|East of England|Essex|
Maldon|Maldon District Council|E07000074|East of England|Essex|
Rochford|Rochford District Council|E07000075|East of England|Essex|
Tendring|Tendring District Council|E07000076|East of England|Essex|
Uttlesford|Uttlesford District Council|E07000077|East of England|Essex|
Cheltenham|Cheltenham Borough Council|E07000078|South West|Gloucestershire|
Cotswold|Cotswold District Council|E07000079|South West|Gloucestershire|
Forest of Dean|Forest of Dean District Council|E07000080|South West|Gloucestershire|
Gloucester|Gloucester City Council|E07000081|South West|Gloucestershire|
Stroud|Stroud District Council|E07000082|South West|Gloucestershire|
Tewkesbury|Tewkesbury Borough Council|E07000083|South West|Gloucestershire|
Basingstoke and Deane|Basingstoke and Deane Borough Council|E07000084|South East|Hampshire|
East Hampshire|East Hampshire District Council|E07000085|South East|Hampshire|
Eastleigh|Eastleigh Borough Council|E07000086|South East|Hampshire|
Fareham|Fareham Borough Council|E07000087|South East|Hampshire|
Gosport|Gosport Borough Council|E07000088|South East|Hampshire|
Hart|Hart District Council|E07000089|South East|Hampshire|
Havant|Havant Borough Council|E07000090|South East|Hampshire|
New Forest|New Forest District Council|E07000091|South East|Hampshire|
Rushmoor|Rushmoor Borough Council|E07000092|South East|Hampshire|
Test Valley|Test Valley Borough Council|E07000093|South East|Hampshire|
Winchester|Winchester City Council|E07000094|South East|Hampshire|
Broxbourne|Broxbourne Borough Council|E07000095|East of England|Hertfordshire|
Dacorum|Dacorum Borough Council|E07000096|East of England|Hertfordshire|
Hertsmere|Hertsmere Borough Council|E07000098|East of England|Hertfordshire|
North Hertfordshire|North Hertfordshire District Council|E07000099|East of England|Hertfordshire|
Three Rivers|Three Rivers District Council|E07000102|East of England|Hertfordshire|
Watford|Watford Borough Council|E07000103|East of England|Hertfordshire|
Ashford|Ashford Borough Council|E07000105|South East|Kent|
Canterbury|Canterbury City Council|E07000106|South East|Kent|
Dartford|Dartford Borough Council|E07000107|South East|Kent|
Dover|Dover District Council|E07000108|South East|Kent|
Gravesham|Gravesham Borough Council|E07000109|South East|Kent|
Maidstone|Maidstone Borough Council|E07000110|South East|Kent|
Sevenoaks|Sevenoaks District Council|E07000111|South East|Kent|
Folkestone and Hythe|Folkestone and Hythe District Council|E07000112|South East|Kent|
Swale|Swale Borough Council|E07000113|South East|Kent|
Thanet|Thanet District Council|E07000114|South East|Kent|
Tonbridge and Malling|Tonbridge and Malling Borough Council|E07000115|South East|Kent|
Tunbridge Wells|Tunbridge Wells Borough Council|E07000116|South East|Kent|
Burnley|Burnley Borough Council|E07000117|North West|Lancashire|
Chorley|Chorley Borough Council|E07000118|North West|Lancashire|
Fylde|Fylde Borough Council|E07000119|North West|Lancashire|
Hyndburn|Hyndburn Borough Council|E07000120|North West|Lancashire|
Lancaster|Lancaster City Council|E07000121|North West|Lancashire|
Pendle|Pendle Borough Council|E07000122|North West|Lancashire|
Preston|Preston City Council|E07000123|North West|Lancashire|
Ribble Valley|Ribble Valley Borough Council|E07000124|North West|Lancashire|
Rossendale|Rossendale Borough Council|E07000125|North West|Lancashire|
South Ribble|South Ribble Borough Council|E07000126|North West|Lancashire|
West Lancashire|West Lancashire Borough Council|E07000127|North West|Lancashire|
Wyre|Wyre Borough Council|E07000128|North West|Lancashire|
Blaby|Blaby District Council|E07000129|East Midlands|Leicestershire|
Charnwood|Charnwood Borough Council|E07000130|East Midlands|Leicestershire|
Harborough|Harborough District Council|E07000131|East Midlands|Leicestershire|
Hinckley and Bosworth|Hinckley and Bosworth Borough Council|E07000132|East Midlands|Leicestershire|
Melton|Melton Borough Council|E07000133|East Midlands|Leicestershire|
North West Leicestershire|North West Leicestershire District Council|E07000134|East Midlands|Leicestershire|
Oadby and Wigston|Oadby and Wigston Borough Council|E07000135|East Midlands|Leicestershire|
Boston|Boston Borough Council|E07000136|East Midlands|Lincolnshire|Greater Lincolnshire
East Lindsey|East Lindsey District Council|E07000137|East Midlands|Lincolnshire|Greater Lincolnshire
City of Lincoln|City of Lincoln Council|E07000138|East Midlands|Lincolnshire|Greater Lincolnshire
North Kesteven|North Kesteven District Council|E07000139|East Midlands|Lincolnshire|Greater Lincolnshire
South Holland|South Holland District Council|E07000140|East Midlands|Lincolnshire|Greater Lincolnshire
South Kesteven|South Kesteven District Council|E07000141|East Midlands|Lincolnshire|Greater Lincolnshire
West Lindsey|West Lindsey District Council|E07000142|East Midlands|Lincolnshire|Greater Lincolnshire
Breckland|Breckland District Council|E07000143|East of England|Norfolk|
Broadland|Broadland District Council|E07000144|East of England|Norfolk|
Great Yarmouth|Great Yarmouth Borough Council|E07000145|East of England|Norfolk|
Kings Lynn and West Norfolk|Borough Council of Kings Lynn and West Norfolk|E07000146|East of England|Norfolk|
North Norfolk|North Norfolk District Council|E07000147|East of England|Norfolk|
Norwich|Norwich City Council|E07000148|East of England|Norfolk|
South Norfolk|South Norfolk District Council|E07000149|East of England|Norfolk|
Ashfield|Ashfield District Council|E07000170|East Midlands|Nottinghamshire|East Midlands
Bassetlaw|Bassetlaw District Council|E07000171|East Midlands|Nottinghamshire|East Midlands
Broxtowe|Broxtowe Borough Council|E07000172|East Midlands|Nottinghamshire|East Midlands
Gedling|Gedling Borough Council|E07000173|East Midlands|Nottinghamshire|East Midlands
Mansfield|Mansfield District Council|E07000174|East Midlands|Nottinghamshire|East Midlands
Newark and Sherwood|Newark and Sherwood District Council|E07000175|East Midlands|Nottinghamshire|East Midlands
Rushcliffe|Rushcliffe Borough Council|E07000176|East Midlands|Nottinghamshire|East Midlands
Cherwell|Cherwell District Council|E07000177|South East|Oxfordshire|
Oxford|Oxford City Council|E07000178|South East|Oxfordshire|
South Oxfordshire|South Oxfordshire District Council|E07000179|South East|Oxfordshire|
Vale of White Horse|Vale of White Horse District Council|E07000180|South East|Oxfordshire|
West Oxfordshire|West Oxfordshire District Council|E07000181|South East|Oxfordshire|
Cannock Chase|Cannock Chase District Council|E07000192|West Midlands|Staffordshire|
East Staffordshire|East Staffordshire Borough Council|E07000193|West Midlands|Staffordshire|
Lichfield|Lichfield District Council|E07000194|West Midlands|Staffordshire|
Newcastle-under-Lyme|Newcastle-under-Lyme Borough Council|E07000195|West Midlands|Staffordshire|
South Staffordshire|South Staffordshire Council|E07000196|West Midlands|Staffordshire|
Stafford|Stafford Borough Council|E07000197|West Midlands|Staffordshire|
Staffordshire Moorlands|Staffordshire Moorlands District Council|E07000198|West Midlands|Staffordshire|
Tamworth|Tamworth Borough Council|E07000199|West Midlands|Staffordshire|
Babergh|Babergh District Council|E07000200|East of England|Suffolk|
Ipswich|Ipswich Borough Council|E07000202|East of England|Suffolk|
Mid Suffolk|Mid Suffolk District Council|E07000203|East of England|Suffolk|
Elmbridge|Elmbridge Borough Council|E07000207|South East|Surrey|
Epsom and Ewell|Epsom and Ewell Borough Council|E07000208|South East|Surrey|
Guildford|Guildford Borough Council|E07000209|South East|Surrey|
Mole Valley|Mole Valley District Council|E07000210|South East|Surrey|
Reigate and Banstead|Reigate and Banstead Borough Council|E07000211|South East|Surrey|
Runnymede|Runnymede Borough Council|E07000212|South East|Surrey|
Spelthorne|Spelthorne Borough Council|E07000213|South East|Surrey|
Surrey Heath|Surrey Heath Borough Council|E07000214|South East|Surrey|
Tandridge|Tandridge District Council|E07000215|South East|Surrey|
Waverley|Waverley Borough Council|E07000216|South East|Surrey|
Woking|Woking Borough Council|E07000217|South East|Surrey|
North Warwickshire|North Warwickshire Borough Council|E07000218|West Midlands|Warwickshire|
Nuneaton and Bedworth|Nuneaton and Bedworth Borough Council|E07000219|West Midlands|Warwickshire|
Rugby|Rugby Borough Council|E07000220|West Midlands|Warwickshire|
Stratford-on-Avon|Stratford-on-Avon District Council|E07000221|West Midlands|Warwickshire|
Warwick|Warwick District Council|E07000222|West Midlands|Warwickshire|
Adur|Adur District Council|E07000223|South East|West Sussex|
Arun|Arun District Council|E07000224|South East|West Sussex|
Chichester|Chichester District Council|E07000225|South East|West Sussex|
Crawley|Crawley Borough Council|E07000226|South East|West Sussex|
Horsham|Horsham District Council|E07000227|South East|West Sussex|
Mid Sussex|Mid Sussex District Council|E07000228|South East|West Sussex|
Worthing|Worthing Borough Council|E07000229|South East|West Sussex|
Bromsgrove|Bromsgrove District Council|E07000234|West Midlands|Worcestershire|
Malvern Hills|Malvern Hills District Council|E07000235|West Midlands|Worcestershire|
Redditch|Redditch Borough Council|E07000236|West Midlands|Worcestershire|
Worcester|Worcester City Council|E07000237|West Midlands|Worcestershire|
Wychavon|Wychavon District Council|E07000238|West Midlands|Worcestershire|
Wyre Forest|Wyre Forest District Council|E07000239|West Midlands|Worcestershire|
St Albans|St Albans City and District Council|E07000240 E07000100|East of England|Hertfordshire|
Welwyn Hatfield|Welwyn Hatfield Borough Council|E07000241 E07000104|East of England|Hertfordshire|
East Hertfordshire|East Hertfordshire District Council|E07000242 E07000097|East of England|Hertfordshire|
Stevenage|Stevenage Borough Council|E07000243 E07000101|East of England|Hertfordshire|
East Suffolk|East Suffolk Council|E07000244|East of England|Suffolk|
West Suffolk|West Suffolk Council|E07000245|East of England|Suffolk|
Bolton|Bolton Metropolitan Borough Council|E08000001|North West||Greater Manchester
Bury|Bury Metropolitan Borough Council|E08000002|North West||Greater Manchester
Manchester|Manchester City Council|E08000003|North West||Greater Manchester
Oldham|Oldham Metropolitan Borough Council|E08000004|North West||Greater Manchester
Rochdale|Rochdale Metropolitan Borough Council|E08000005|North West||Greater Manchester
Salford|Salford City Council|E08000006|North West||Greater Manchester
Stockport|Stockport Metropolitan Borough Council|E08000007|North West||Greater Manchester
Tameside|Tameside Metropolitan Borough Council|E08000008|North West||Greater Manchester
Trafford|Trafford Metropolitan Borough Council|E08000009|North West||Greater Manchester
Wigan|Wigan Metropolitan Borough Council|E08000010|North West||Greater Manchester
Knowsley|Knowsley Metropolitan Borough Council|E08000011|North West||Liverpool City Region
Liverpool|Liverpool City Council|E08000012|North West||Liverpool City Region
St. Helens|St Helens Council|E08000013|North West||Liverpool City Region
Sefton|Sefton Metropolitan Borough Council|E08000014|North West||Liverpool City Region
Wirral|Wirral Borough Council|E08000015|North West||Liverpool City Region
Barnsley|Barnsley Metropolitan Borough Council|E08000038 E08000016|Yorkshire and The Humber||South Yorkshire
Doncaster|City of Doncaster Council|E08000017|Yorkshire and The Humber||South Yorkshire
Rotherham|Rotherham Metropolitan Borough Council|E08000018|Yorkshire and The Humber||South Yorkshire
Sheffield|Sheffield City Council|E08000039 E08000019|Yorkshire and The Humber||South Yorkshire
Newcastle upon Tyne|Newcastle City Council|E08000021|North East||North East
North Tyneside|North Tyneside Council|E08000022|North East||North East
South Tyneside|South Tyneside Council|E08000023|North East||North East
Sunderland|Sunderland City Council|E08000024|North East||North East
Birmingham|Birmingham City Council|E08000025|West Midlands||West Midlands
Coventry|Coventry City Council|E08000026|West Midlands||West Midlands
Dudley|Dudley Metropolitan Borough Council|E08000027|West Midlands||West Midlands
Sandwell|Sandwell Metropolitan Borough Council|E08000028|West Midlands||West Midlands
Solihull|Solihull Metropolitan Borough Council|E08000029|West Midlands||West Midlands
Walsall|Walsall Metropolitan Borough Council|E08000030|West Midlands||West Midlands
Wolverhampton|City of Wolverhampton Council|E08000031|West Midlands||West Midlands
Bradford|City of Bradford Metropolitan District Council|E08000032|Yorkshire and The Humber||West Yorkshire
Calderdale|Calderdale Metropolitan Borough Council|E08000033|Yorkshire and The Humber||West Yorkshire
Kirklees|Kirklees Council|E08000034|Yorkshire and The Humber||West Yorkshire
Leeds|Leeds City Council|E08000035|Yorkshire and The Humber||West Yorkshire
Wakefield|Wakefield Metropolitan District Council|E08000036|Yorkshire and The Humber||West Yorkshire
Gateshead|Gateshead Metropolitan Borough Council|E08000037 E08000020|North East||North East
City of London|City of London Corporation|E09000001|London||Greater London
Barking and Dagenham|London Borough of Barking and Dagenham|E09000002|London||Greater London
Barnet|London Borough of Barnet|E09000003|London||Greater London
Bexley|London Borough of Bexley|E09000004|London||Greater London
Brent|London Borough of Brent|E09000005|London||Greater London
Bromley|London Borough of Bromley|E09000006|London||Greater London
Camden|London Borough of Camden|E09000007|London||Greater London
Croydon|London Borough of Croydon|E09000008|London||Greater London
Ealing|London Borough of Ealing|E09000009|London||Greater London
Enfield|London Borough of Enfield|E09000010|London||Greater London
Greenwich|Royal Borough of Greenwich|E09000011|London||Greater London
Hackney|London Borough of Hackney|E09000012|London||Greater London
Hammersmith and Fulham|London Borough of Hammersmith & Fulham|E09000013|London||Greater London
Haringey|London Borough of Haringey|E09000014|London||Greater London
Harrow|London Borough of Harrow|E09000015|London||Greater London
Havering|London Borough of Havering|E09000016|London||Greater London
Hillingdon|London Borough of Hillingdon|E09000017|London||Greater London
Hounslow|London Borough of Hounslow|E09000018|London||Greater London
Islington|London Borough of Islington|E09000019|London||Greater London
Kensington and Chelsea|Royal Borough of Kensington and Chelsea|E09000020|London||Greater London
Kingston upon Thames|Royal Borough of Kingston upon Thames|E09000021|London||Greater London
Lambeth|London Borough of Lambeth|E09000022|London||Greater London
Lewisham|London Borough of Lewisham|E09000023|London||Greater London
Merton|London Borough of Merton|E09000024|London||Greater London
Newham|London Borough of Newham|E09000025|London||Greater London
Redbridge|London Borough of Redbridge|E09000026|London||Greater London
Richmond upon Thames|London Borough of Richmond upon Thames|E09000027|London||Greater London
Southwark|London Borough of Southwark|E09000028|London||Greater London
Sutton|London Borough of Sutton|E09000029|London||Greater London
Tower Hamlets|London Borough of Tower Hamlets|E09000030|London||Greater London
Waltham Forest|London Borough of Waltham Forest|E09000031|London||Greater London
Wandsworth|London Borough of Wandsworth|E09000032|London||Greater London
Westminster|City of Westminster|E09000033|London||Greater London
Antrim and Newtownabbey|Antrim and Newtownabbey Borough Council|N09000001|Northern Ireland||
Armagh City, Banbridge and Craigavon|Armagh City, Banbridge and Craigavon Borough Council|N09000002|Northern Ireland||
Belfast|Belfast City Council|N09000003|Northern Ireland||
Causeway Coast and Glens|Causeway Coast and Glens Borough Council|N09000004|Northern Ireland||
Derry City and Strabane|Derry City and Strabane District Council|N09000005|Northern Ireland||
Fermanagh and Omagh|Fermanagh and Omagh District Council|N09000006|Northern Ireland||
Lisburn and Castlereagh|Lisburn and Castlereagh City Council|N09000007|Northern Ireland||
Mid and East Antrim|Mid and East Antrim Borough Council|N09000008|Northern Ireland||
Mid Ulster|Mid Ulster District Council|N09000009|Northern Ireland||
Newry, Mourne and Down|Newry, Mourne and Down District Council|N09000010|Northern Ireland||
Ards and North Down|Ards and North Down Borough Council|N09000011|Northern Ireland||
Clackmannanshire|Clackmannanshire Council|S12000005|Scotland||
Dumfries and Galloway|Dumfries and Galloway Council|S12000006|Scotland||
East Ayrshire|East Ayrshire Council|S12000008|Scotland||
East Lothian|East Lothian Council|S12000010|Scotland||
East Renfrewshire|East Renfrewshire Council|S12000011|Scotland||
Eilean Siar|Comhairle nan Eilean Siar|S12000013|Scotland||
Falkirk|Falkirk Council|S12000014|Scotland||
Highland|The Highland Council|S12000017|Scotland||
Inverclyde|Inverclyde Council|S12000018|Scotland||
Midlothian|Midlothian Council|S12000019|Scotland||
Moray|The Moray Council|S12000020|Scotland||
North Ayrshire|North Ayrshire Council|S12000021|Scotland||
Orkney Islands|Orkney Islands Council|S12000023|Scotland||
The Scottish Borders|Scottish Borders Council|S12000026|Scotland||
Shetland Islands|Shetland Islands Council|S12000027|Scotland||
South Ayrshire|South Ayrshire Council|S12000028|Scotland||
South Lanarkshire|South Lanarkshire Council|S12000029|Scotland||
Stirling|Stirling Council|S12000030|Scotland||
Aberdeen City|Aberdeen City Council|S12000033|Scotland||
Aberdeenshire|Aberdeenshire Council|S12000034|Scotland||
Argyll and Bute|Argyll and Bute Council|S12000035|Scotland||
City of Edinburgh|City of Edinburgh Council|S12000036|Scotland||
Renfrewshire|Renfrewshire Council|S12000038|Scotland||
West Dunbartonshire|West Dunbartonshire Council|S12000039|Scotland||
West Lothian|West Lothian Council|S12000040|Scotland||
Angus|Angus Council|S12000041|Scotland||
Dundee City|Dundee City Council|S12000042|Scotland||
East Dunbartonshire|East Dunbartonshire Council|S12000045 S12000009|Scotland||
Fife|Fife Council|S12000047 S12000015|Scotland||
Perth and Kinross|Perth and Kinross Council|S12000048 S12000024|Scotland||
Glasgow City|Glasgow City Council|S12000049 S12000046 S12000043|Scotland||
North Lanarkshire|North Lanarkshire Council|S12000050 S12000044|Scotland||
Isle of Anglesey|Isle of Anglesey County Council|W06000001|Wales||
Gwynedd|Gwynedd Council|W06000002|Wales||
Conwy|Conwy County Borough Council|W06000003|Wales||
Denbighshire|Denbighshire County Council|W06000004|Wales||
Flintshire|Flintshire County Council|W06000005|Wales||
Wrexham|Wrexham County Borough Council|W06000006|Wales||
Ceredigion|Ceredigion County Council|W06000008|Wales||
Pembrokeshire|Pembrokeshire County Council|W06000009|Wales||
Carmarthenshire|Carmarthenshire County Council|W06000010|Wales||
Swansea|City and County of Swansea Council|W06000011|Wales||
Neath Port Talbot|Neath Port Talbot County Borough Council|W06000012|Wales||
Bridgend|Bridgend County Borough Council|W06000013|Wales||
The Vale of Glamorgan|Vale of Glamorgan Council|W06000014|Wales||
Cardiff|City of Cardiff Council|W06000015|Wales||
Rhondda Cynon Taff|Rhondda Cynon Taf County Borough Council|W06000016|Wales||
Caerphilly|Caerphilly County Borough Council|W06000018|Wales||
Blaenau Gwent|Blaenau Gwent County Borough Council|W06000019|Wales||
Torfaen|Torfaen County Borough Council|W06000020|Wales||
Monmouthshire|Monmouthshire County Council|W06000021|Wales||
Newport|Newport City Council|W06000022|Wales||
Powys|Powys County Council|W06000023|Wales||
Merthyr Tydfil|Merthyr Tydfil County Borough Council|W06000024|Wales||
`;

/** Codes of the counties and combined authorities, by name, from the same source; it has none of the North East. */
export const JOINED_CODES: Readonly<
  Record<"county" | "combined-authority", Readonly<Record<string, string>>>
> = {
  county: {
    Cambridgeshire: "E10000003",
    Derbyshire: "E10000007",
    Devon: "E10000008",
    "East Sussex": "E10000011",
    Essex: "E10000012",
    Gloucestershire: "E10000013",
    Hampshire: "E10000014",
    Hertfordshire: "E10000015",
    Kent: "E10000016",
    Lancashire: "E10000017",
    Leicestershire: "E10000018",
    Lincolnshire: "E10000019",
    Norfolk: "E10000020",
    Nottinghamshire: "E10000024",
    Oxfordshire: "E10000025",
    Staffordshire: "E10000028",
    Suffolk: "E10000029",
    Surrey: "E10000030",
    Warwickshire: "E10000031",
    "West Sussex": "E10000032",
    Worcestershire: "E10000034",
  },
  "combined-authority": {
    "Cambridgeshire and Peterborough": "E47000008",
    "East Midlands": "E47000013",
    "Greater Lincolnshire": "E47000017",
    "Greater London": "E61000001",
    "Greater Manchester": "E47000001",
    "Hull and East Yorkshire": "E47000016",
    "Liverpool City Region": "E47000004",
    "South Yorkshire": "E47000002",
    "Tees Valley": "E47000006",
    "West Midlands": "E47000007",
    "West Yorkshire": "E47000003",
    "West of England": "E47000009",
    "York and North Yorkshire": "E47000012",
  },
};
