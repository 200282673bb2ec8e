package agreement

import "testing"

// TestAttested: signers whom a deed's clauses, a table, a stamp or a sentence of
// a gazette name.
func TestAttested(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"a deed", `THIS DEED is made on 3 May 2016 between ROWAN BOROUGH COUNCIL of Civic Centre, Rowan (Funder); and THE ELM TRUST LIMITED,
a charitable company (Recipient).

This document has been executed as a deed and takes effect on the date above.

Executed as a deed by affixing the COMMON SEAL of
ROWAN BOROUGH COUNCIL in the presence of:

Executed as a deed by THE ELM TRUST LIMITED acting by
MARGARET ENDERBY, a director, in the presence of:
`, `party Elm Trust Limited
party Rowan Borough Council
typed Margaret Enderby, director <Elm Trust Limited>`},
		{"an office in a lane, and titles behind the lines to sign on", `THIS DEED is made on 14 February 2003 BETWEEN: (1) ROWAN ESTATES LIMITED of Moor House (the "Landlord"); and (2) HOLM ALLOTMENT
SOCIETY LIMITED (registered number 19999R) whose registered office is at 3 Green Lane, Holm (the "Tenant").

IN WITNESS whereof the parties have executed this Deed.

EXECUTED as a DEED by
HOLM ALLOTMENT SOCIETY LIMITED acting by

.................................... Secretary
Name: Ana Gil

.................................... Committee Member
Name: Len Barley
`, `blank_line Ana Gil, Secretary <Holm Allotment Society Limited>
blank_line Len Barley, Committee Member <Holm Allotment Society Limited>
party Holm Allotment Society Limited
party Rowan Estates Limited`},
		{"labels in a run", `MEMORANDUM OF UNDERSTANDING made between the University of Rowan and the Isles Health Board (together "the Partners").

1. The Partners will set up a joint centre. 2. This Memorandum takes effect on the date of the last signature.

Signed for and on behalf of the University of Rowan
Signature: A Gil   Name: Professor Ana Gil   Position: Principal   Date: 4 May 2016
Signed for and on behalf of the Isles Health Board
Signature: ______   Name: Dr Ivor Pask   Position: Medical Director   Date: 9 May 2016
`, `blank_line Ivor Pask, Medical Director <Isles Health Board>
party Isles Health Board
party University of Rowan
typed Ana Gil, Principal <University of Rowan>`},
		{"a title beside the label of who attests", `AMENDMENT NO. 2 is entered into on March 1, 2018 by and between the CITY OF ROWAN ("City") and the ELM SCHOOL DISTRICT ("District").

IN WITNESS WHEREOF, the parties have executed this Amendment.

CITY OF ROWAN                        ELM SCHOOL DISTRICT

By: _____________________            By: _____________________
Tobias Holm, Mayor                   Name: Dr. Ivor Pask
ATTEST:                              Title: Superintendent
_____________________
Ana Gil, City Clerk
`, `blank_line Ivor Pask, Superintendent <Elm School District>
blank_line Tobias Holm, Mayor <City of Rowan>
party City of Rowan
party Elm School District`},
		{"titles before names, and signers beside a clause below a witness", `THIS DEED is made on 29 June 2017 between ROWAN ESTATES LIMITED of Moor House (the Landlord) and THE ELM TRUST LIMITED of
6 Pump Yard (the Tenant).

This deed has been entered into on the date stated at the beginning of it.

Executed as a deed by                          .........................
ROWAN ESTATES LIMITED                          Director
acting by a director, ANA GIL,
in the presence of:

Witness signature: ...............
Name: Clemency Nutborn

Executed as a deed by                          .........................
THE ELM TRUST LIMITED                          Tobias Holm, Trustee
acting by two trustees
                                               .........................
                                               Ivor Pask, Trustee
`, `blank_line Ivor Pask, Trustee <Elm Trust Limited>
blank_line Tobias Holm, Trustee <Elm Trust Limited>
party Elm Trust Limited
party Rowan Estates Limited
typed Ana Gil, director <Rowan Estates Limited>`},
		{"who approves, beside the last title", `AMENDMENT TO LEASE between ROWAN TRUST LLC ("Lessor") and ELM WIND LLC ("Lessee").

In witness whereof the parties have executed this amendment.

ROWAN TRUST LLC                         ELM WIND LLC

By: ____________________                By: ____________________
Name: Garland Holm                      Name: Lourdes Paz
Its: President                          Its: Manager

Approved as to form: ____________       Ilvane Prosk, County Attorney
`, `blank_line Garland Holm, President <Rowan Trust LLC>
blank_line Lourdes Paz, Manager <Elm Wind LLC>
party Elm Wind LLC
party Rowan Trust LLC`},
		{"a notary below the signers", `AMENDMENT TO LEASE between ROWAN TRUST LLC ("Lessor") and ELM WIND LLC ("Lessee").

In witness whereof the parties have executed this amendment.

ROWAN TRUST LLC
By: /s/ Garland Holm
Garland Holm, President

ELM WIND LLC
By: /s/ Lourdes Paz
Lourdes Paz, Manager

This instrument was acknowledged before me on November 2, 2012 by Garland Holm.

/s/ Myrna Doss
Notary Public, State of Texas
`, `conformed Garland Holm, President <Rowan Trust LLC>
conformed Lourdes Paz, Manager <Elm Wind LLC>
party Elm Wind LLC
party Rowan Trust LLC`},
		{"parties in a form, signed in script over their names", `CONTRACT VARIATION No. 2

Contract          Repair of windows, dated 3 June 2014
Employer          Greyfriars Almshouses
Contractor        Holm Joinery Ltd
Date              11 February 2015

The Employer and the Contractor agree that the date for completion is changed to 30 April 2015.

Signed for the Employer            Signed for the Contractor

T Brook                            S Holm
Name: Thessaly Brook               Name: Sylvester Holm
Position: Clerk to the Trustees    Position: Managing Director
Date: 11 February 2015             Date: 9 February 2015
`, `party Greyfriars Almshouses
party Holm Joinery Ltd
typed Sylvester Holm, Managing Director <Holm Joinery Ltd>
typed Thessaly Brook, Clerk to the Trustees <Greyfriars Almshouses>`},
		{"headings of columns are no parties", `LEASE

THIS LEASE is made between ROWAN TRUST LIMITED (the Landlord) and ELM CLUB LIMITED (the Tenant).

In witness whereof the parties have executed this lease.

LANDLORD                           TENANT

Ana Gil                            Luis Paz
Director                           Secretary
`, `party Elm Club Limited
party Rowan Trust Limited
typed Ana Gil, Director <Rowan Trust Limited>
typed Luis Paz, Secretary <Elm Club Limited>`},
		{"a person who is a party, with the day beside the signature", `THIS ENDORSEMENT AGREEMENT ("Agreement") is made by and between GENNO AURELMA ("Aurelma") and ROWAN BANK, a savings bank ("Rowan").

IN WITNESS WHEREOF, the Parties execute this Agreement.

/s/ Genno Aurelma                            5/17/12
GENNO AURELMA                                Date

ROWAN BANK

By: /s/ Sean Holm                            5/14/12
Sean Holm                                    Date
Executive Vice President
`, `conformed Genno Aurelma
conformed Sean Holm, Executive Vice President <Rowan Bank>
party Genno Aurelma
party Rowan Bank`},
		{"titles behind its, seals, witnesses and a notary", `THIS LEASE is made between ROWAN HOLDINGS, LLC, a limited liability company (the "Landlord"), and the ELM ALLOTMENT SOCIETY
(the "Tenant").

IN WITNESS WHEREOF, the parties have hereunto set their hands and seals.

ROWAN HOLDINGS, LLC
By: /s/ Martin Hale (SEAL)
Martin Hale, Manager

Signed, sealed and delivered in the presence of:
/s/ Rufus Odom
Unofficial Witness

/s/ Carla Stroud
Notary Public
My commission expires: March 9, 2016

SIGNED as a deed on behalf of ELM ALLOTMENT SOCIETY
by NORA WHITLOCK its Chair and EDITH SWAIN its Secretary
`, `conformed Martin Hale, Manager <Rowan Holdings, LLC>
party Elm Allotment Society
party Rowan Holdings, LLC
typed Edith Swain, Secretary <Elm Allotment Society>
typed Nora Whitlock, Chair <Elm Allotment Society>`},
		{"labels beside the clause", `This agreement is between: (1) THE UNIVERSITY OF ROWAN ("Rowan"); and (2) ELM OPTICS PLC ("Elm").

AS WITNESS the hands of the authorised signatories of the parties

SIGNED by Martin Hale for and on behalf          Signature:
of THE UNIVERSITY OF ROWAN                       Position: Director of Research
                                                 Services
                                                 Date: 3 February 2014
SIGNED by Nora Whitlock for and on behalf        Signature:
of ELM OPTICS PLC                                Position: Head of Contracts
                                                 Date: 5 February 2014
`, `party Elm Optics PLC
party University of Rowan
typed Martin Hale, Director of Research Services <University of Rowan>
typed Nora Whitlock, Head of Contracts <Elm Optics PLC>`},
		{"lines to sign on with one for the day", `This Agreement is made by and among Martin Hale and Nora Hale, husband and wife, and Rowan Marina Corp., a corporation ("Rowan").

_____________________________ Date: ______________
Martin Hale

ROWAN MARINA CORP.

By: __________________________ Date: ______________
Name: Edith Swain
Its: Vice President
`, `blank_line Edith Swain, Vice President <Rowan Marina Corp.>
blank_line Martin Hale
party Martin Hale
party Nora Hale
party Rowan Marina Corp.`},
		{"by a partner, and acronyms on a cover", `Memorandum of Understanding
between
Rowan Community Trust (RCT)
and
Elm Borough Council (EBC)

Date: 1 October 2018

Signatories

ROWAN COMMUNITY TRUST

By: Rowan GP, Inc.,
its general partner

By: _________________________
Martin Hale, President

Signed on behalf of EBC
Name: Nora Whitlock
Position: Director of Care
`, `blank_line Martin Hale, President <Rowan Community Trust>
party Elm Borough Council
party Rowan Community Trust
typed Nora Whitlock, Director of Care <Elm Borough Council>`},
		{"parties as rows of a table", `GRANT AGREEMENT

Grantor          Rowan Watershed Authority ("Authority"), 400 Court Street
Grantee          Prairie Trust ("Grantee"), P.O. Box 77

The Authority and the Grantee agree as follows:

AUTHORITY                            GRANTEE
Signature: /s/ Nora Whitlock         Signature: /s/ Martin Hale
Name: Nora Whitlock                  Name: Martin Hale
`, `conformed Martin Hale,  <Prairie Trust>
conformed Nora Whitlock,  <Rowan Watershed Authority>
party Prairie Trust
party Rowan Watershed Authority`},
		{"parties of a deed by their short names", `This Deed is made between 1. Rowan Board of Finance (charity number 249000) of Church House (the Landlord); and 2. Elm Works Limited whose
registered office is at 5 Mill Row, Elm (the Tenant).

Now this Deed witnesses that the Tenant surrenders the lease.

Signed as a deed on behalf of the Landlord by MARTIN HALE, Diocesan
Secretary, in the presence of:

Executed as a deed by the Tenant acting by NORA WHITLOCK, a director, in
the presence of:
`, `party Elm Works Limited
party Rowan Board of Finance
typed Martin Hale, Diocesan Secretary <Rowan Board of Finance>
typed Nora Whitlock, director <Elm Works Limited>`},
		{"what those are who sign, before their names", `THIS DEED is made between ROWAN WIND LLP (the "Transferee") and ELM BANK PLC (the "Lender").

Executed as a deed on the date stated above.

EXECUTED as a deed by ROWAN WIND LLP acting
by two members, MAGNUS ORDE and NORA WHITLOCK

Signed for the Lender: ......................
Martin Hale, Director
`, `blank_line Martin Hale, Director <Elm Bank PLC>
party Elm Bank PLC
party Rowan Wind LLP
typed Magnus Orde,  <Rowan Wind LLP>
typed Nora Whitlock,  <Rowan Wind LLP>`},
		{"a row for each signer", `MEMORANDUM OF UNDERSTANDING

This memorandum sets out how Rowan Housing Trust and Elm City Council will work together.

Signatories

Organisation                 Name              Position                 Signature      Date
Rowan Housing Trust          Lorna Petrie      Director of Housing      L Petrie       22/05/2017
Elm City Council             Carl Dempsey      Head of Safety                          23/05/2017
`, `blank_line Carl Dempsey, Head of Safety <Elm City Council>
party Elm City Council
party Rowan Housing Trust
typed Lorna Petrie, Director of Housing <Rowan Housing Trust>`},
		{"several signers under one party", `This Agreement is made by and between ROWAN COUNTY, a county (the "County"), and the CITY OF ELM (the "City").

IN WITNESS WHEREOF, the parties have executed this Agreement.

ROWAN COUNTY
By: /s/ Harold Beckwith
Harold Beckwith, Chair
By: /s/ Lena Strand
Lena Strand, Commissioner

APPROVED AS TO FORM:
/s/ Owen Radcliffe
County Attorney
`, `conformed Harold Beckwith, Chair <Rowan County>
conformed Lena Strand, Commissioner <Rowan County>
party City of Elm
party Rowan County`},
		{"a gazette's sentence without marks", `CONVENIO

En Logroño, a 12 de junio de 2019.

REUNIDOS

De una parte, doña Remedios Oñate Larrea, Presidenta del Consorcio de Aguas del Alto, actuando en su nombre.

De otra parte, don Gumersindo Palau Ferrer, Rector de la Universidad de Valdeyera, en uso de sus atribuciones.

Y en prueba de conformidad firman el presente convenio.–La Presidenta del Consorcio de Aguas del Alto, Remedios Oñate Larrea.–El Rector de la Universidad de Valdeyera, Gumersindo Palau Ferrer.
`, `for Consorcio de Aguas del Alto: Remedios Oñate Larrea, Presidenta
for Universidad de Valdeyera: Gumersindo Palau Ferrer, Rector
party Consorcio de Aguas del Alto
party Universidad de Valdeyera
typed Gumersindo Palau Ferrer, Rector de la Universidad de Valdeyera <Universidad de Valdeyera>
typed Remedios Oñate Larrea, Presidenta del Consorcio de Aguas del Alto <Consorcio de Aguas del Alto>`},
		{"stamps of a signing program", `Conste por el presente documento el convenio que celebran de una parte la MUNICIPALIDAD DE HUAYO, representada por su
Alcalde, señor EUSTAQUIO PARIONA SOTO, en adelante LA MUNICIPALIDAD; y de la otra parte la ASOCIACIÓN PUKLLA, representada
por su Presidenta, señora NÉLIDA OSORIO RUIZ, y su Secretaria, señora ANA GIL PAZ, en adelante LA ASOCIACIÓN, en los
términos siguientes:

CLÁUSULA PRIMERA

Firmado digitalmente por PARIONA SOTO Eustaquio FAU 20174410559 soft
Motivo: Soy el autor del documento
`, `electronic Eustaquio Pariona Soto, Alcalde <Municipalidad de Huayo>
for Asociación Puklla: Ana Gil Paz, Secretaria
for Asociación Puklla: Nélida Osorio Ruiz, Presidenta
for Municipalidad de Huayo: Eustaquio Pariona Soto, Alcalde
party Asociación Puklla
party Municipalidad de Huayo`},
		{"who agree in a sentence", `AGREEMENT
on the road map for the archive

The Municipality of Rowan, represented by its Mayor, Ms Ana Gil, the Foundation for Memory, represented by the Chair of its
Board, Mr Luis Paz, and the Elm Family Association, represented by Dr Eva Soto, President, having met on 22 January 2010,
have agreed on the following road map:

Done at Rowan on 23 January 2010.

For the Municipality      For the Foundation      For the Association

Ana Gil                   Luis Paz                Eva Soto
Mayor                     Chair                   President
`, `for Elm Family Association: Eva Soto, President
for Foundation for Memory: Luis Paz, Chair of its Board
for Municipality of Rowan: Ana Gil, Mayor
party Elm Family Association
party Foundation for Memory
party Municipality of Rowan
typed Ana Gil, Mayor <Municipality of Rowan>
typed Eva Soto, President <Elm Family Association>
typed Luis Paz, Chair <Foundation for Memory>`},
		{"parties that labels tell", `MEMORANDUM OF UNDERSTANDING

Party A:       Rowan Food Bank, registered charity 1149920, 2 Quay Lane
Party B:       Elm Allotment Society, 19 Hill Road

1. Party A will collect surplus produce.

Signed:

For Party A                   For Party B

Ana Gil                       Luis Paz
Chair                         Secretary
`, `party Elm Allotment Society
party Rowan Food Bank
typed Ana Gil, Chair <Rowan Food Bank>
typed Luis Paz, Secretary <Elm Allotment Society>`},
		{"numbered, with what a party is before its name", `CONVENIO INTERGUBERNATIVO

PRIMERA. Son partes del presente convenio:

1.1. El GOBIERNO AUTÓNOMO DE COCHARCA, representado legalmente por la Sra. EDITH CHÁVEZ ORELLANA, Gobernadora, en
adelante la GOBERNACIÓN.
1.2. La asociación civil denominada CASA LUZ DE MARÍA, A.C., representada por el NOT. LUIS PAZ SOTO, en calidad de
Apoderado, en adelante la ASOCIACIÓN.

Suscriben las partes el presente documento.

EDITH CHÁVEZ ORELLANA         NOT. LUIS PAZ SOTO
GOBERNADORA                   APODERADO
`, `for Casa Luz de María, A.C.: Luis Paz Soto, Apoderado
for Gobierno Autónomo de Cocharca: Edith Chávez Orellana, Gobernadora
party Casa Luz de María, A.C.
party Gobierno Autónomo de Cocharca
typed Edith Chávez Orellana, Gobernadora <Gobierno Autónomo de Cocharca>
typed Luis Paz Soto, Apoderado <Casa Luz de María, A.C.>`},
		{"a short word below a name is a title", `Entre la Secretaría de Desarrollo, representada por su titular, Arq. Rodolfo Paz Soto, en adelante “LA SECRETARÍA”, y la
Cooperativa Manos del Sur Limitada, representada por su presidente, Sr. Néstor Gil Ruiz, y su secretaria, Sra. Elvira Rojas
Mora, en adelante “LA COOPERATIVA”, convienen:

Se firman dos ejemplares.

Elvira Rojas Mora             Néstor Gil Ruiz               Arq. Rodolfo Paz Soto
Secretaria                    Presidente                    Secretario
`, `for Cooperativa Manos del Sur Limitada: Elvira Rojas Mora, secretaria
for Cooperativa Manos del Sur Limitada: Néstor Gil Ruiz, presidente
for Secretaría de Desarrollo: Rodolfo Paz Soto, titular
party Cooperativa Manos del Sur Limitada
party Secretaría de Desarrollo
typed Elvira Rojas Mora, Secretaria <Cooperativa Manos del Sur Limitada>
typed Néstor Gil Ruiz, Presidente <Cooperativa Manos del Sur Limitada>
typed Rodolfo Paz Soto, Secretario <Secretaría de Desarrollo>`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := told(read(tt.text)); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}
