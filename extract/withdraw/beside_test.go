package withdraw

import (
	"testing"

	"legajo/extract"
)

// Exits of which a word beside them points at what was told before or behind: the day, the
// body, who did it.
func TestBesideOthers(t *testing.T) {
	checkPapers(t, []paperTest{
		// the day told before or behind
		{extract.Report, "en", "{Meadow Compact}.", "On <2018-03-05|5 March 2018> the warden was told. Two members, {p:Osric Venn} and {p:Ida Quill}, resigned from the {Seed Committee} the same day, in protest.", "Ida Quill > Seed Committee 2018-03-05; Osric Venn > Seed Committee 2018-03-05"},
		{extract.Report, "en", "{Meadow Compact}.", "{p:Ida Quill} resigned from the {Seed Committee}; she did so in <2018-05|May 2018>, and nobody followed.", "Ida Quill > Seed Committee 2018-05"},
		{extract.Report, "en", "{Meadow Compact}.", "{p:Ida Quill} resigned from the {Seed Committee}; the {Lamp Trust} says that she did so in <2018-05|May 2018>.", "Ida Quill > Seed Committee"},
		{extract.Minutes, "es", "{Consejo de Molinos}.", "{p:Rufina Oteiza} renunció al {Patronato del Molino}. Lo hizo el <2018-05-03|3 de mayo de 2018>.", "Rufina Oteiza > Patronato del Molino 2018-05-03"},
		{extract.Letter, "es", "{Asociación Prado}.", "Lamento informarle que la {Casa Encina}, según carta de su gerente del <2018-11-28|28 de noviembre>, puso fin a su colaboración en la {Feria Chica} a partir del <2019-01-01|1 de enero de 2019>.", "Casa Encina > Feria Chica 2019-01-01"},
		// what others have just left
		{extract.PressRelease, "en", "{Meal Union}.", "The {Meal Union} announced that it has left the {Larder Board}. The {Growers Ring} walked away on <2019-03-02|2 March>, and the {Bread Guild} pulled out since.", "Bread Guild > Larder Board; Growers Ring > Larder Board 2019-03-02; Meal Union > Larder Board"},
		{extract.Report, "en", "{Meadow Compact}.", "The {Lamp Trust} left the {Meadow Compact} on <2018-04-30|30 April 2018>. Within weeks the {Kiln Guild} followed, giving no reasons.", "Kiln Guild > Meadow Compact; Lamp Trust > Meadow Compact 2018-04-30"},
		{extract.Report, "en", "{Meadow Compact}.", "The {Lamp Trust} left the {Meadow Compact} on <2018-04-30|30 April 2018>. The {Kiln Guild} followed the rules.", "Lamp Trust > Meadow Compact 2018-04-30"},
		{extract.Report, "es", "{Foro del Agua}.", "La {Liga Serrana} envió al {Foro del Agua} un oficio por el que comunicaba su retiro, y poco después hizo lo propio el {Club Peral}.", "Club Peral > Foro del Agua; Liga Serrana > Foro del Agua"},
		// whose body it is
		{extract.Letter, "en", "{Fire Society}.", "I should add that {p:Ida Quill} has stepped down from the {Dispatch Trust}'s safety panel, effective <2019-05-31|31 May>.", "Ida Quill > safety panel, Dispatch Trust 2019-05-31"},
		{extract.PressRelease, "es", "{Diario Alto}.", "La {Alianza Norte} confirmó la salida de {p:Rufina Oteiza} de su consejo directivo.", "Rufina Oteiza > consejo directivo, Alianza Norte"},
		// officers of a body by their title
		{extract.PressRelease, "en", "{Kiln Gazette}.", "The move follows the resignation of the {Larder Alliance}'s treasurer, {p:Osric Venn}, on <2019-05-30|30 May>.", "Osric Venn > Larder Alliance 2019-05-30"},
		{extract.PressRelease, "es", "{Diario Alto}.", "El paso sigue a la renuncia de la tesorera de la {Alianza Norte}, {p:Rufina Oteiza}, el <2019-05-30|30 de mayo>.", "Rufina Oteiza > Alianza Norte 2019-05-30"},
		// whose body a word stands for
		{extract.Minutes, "es", "{Unión de Lectores}.", "El Sr. {p:Hilario Mota} informa que la entidad dejó de integrar la {Mesa Lectora} el <2019-05-30|30 de mayo pasado>.", "Unión de Lectores > Mesa Lectora 2019-05-30"},
		{extract.Letter, "es", "{Defensa Fluvial}.", "Contestamos a {p:Hilario Mota}, quien informa que esa organización se retiró de la {Mesa Lectora}.", ""},
		{extract.Letter, "en", "{Fell Union}.", "The executive has voted unanimously to disaffiliate from the {Trades Ring}.", "Fell Union > Trades Ring 2019-06-10"},
		{extract.Letter, "en", "{Fell Union}.", "You write that the executive has voted to disaffiliate from the {Trades Ring}.", ""},
		{extract.Letter, "en", "{City of Fell}.", "The {City of Fell} will withdraw from the {Trades Ring} on <2019-07-01|1 July>. The {City Council} voted for it. The City also resigns its seat on the {Bus Board} today.", "City of Fell > Bus Board 2019-06-10; City of Fell > Trades Ring 2019-07-01"},
		{extract.Minutes, "en", "{Fell Town Council}.", "RESOLVED to withdraw from the {Tourism Ring} from <2019-09-30|30 September 2019>.", "Fell Town Council > Tourism Ring 2019-09-30"},
		{extract.Minutes, "en", "{Fell Town Council}.", "The Mayor asked whether {Lamp Town Council} had resolved to withdraw from the {Tourism Ring}.", ""},
		{extract.Minutes, "en", "{Fell Town Council}.", "{p:Ida Quill} reported that she no longer sat on the {Almshouse Trust}; her last meeting was on <2019-05-16|16 May>.", "Ida Quill > Almshouse Trust 2019-05-16"},
		{extract.Minutes, "es", "{Colegio Levante}.", "Se da por enterada la Junta de la dimisión presentada por la vocal D.ª {p:Remei Sancho} mediante escrito de <2019-05-22|22 de mayo>.", "Remei Sancho > Colegio Levante 2019-05-22"},
		// a word that is a conjunction calls nobody the sender's house
		{extract.Letter, "en", "{Farm Institute}.", "All will note that {Nandi Institute} has left the {Seed Consortium} from <2019-01-01|1 January 2019>.", "Nandi Institute > Seed Consortium 2019-01-01"},
		// agreements by their name, and their day
		{extract.Letter, "en", "{Township of Fell}.", "The {Township of Fell} has resolved to withdraw from the {Upper Shelf Library} Agreement of 1974.", "Township of Fell > Upper Shelf Library Agreement 2019-06-10"},
		{extract.Letter, "es", "{Casa Encina}.", "Conforme al convenio suscrito el <2018-10-08|8 de octubre de 2018> entre la {Casa Encina} y la {Granja Honda}, le comunico la decisión de dar por terminado de manera unilateral dicho convenio a partir del <2019-07-05|5 de julio de 2019>.", "Casa Encina > Granja Honda 2019-07-05"},
		{extract.Letter, "en", "{Brann and Soule}.", "We write for our client, {Coast Ferries}. Under the Marketing Agreement dated <2009-03-01|1 March 2009> between {Coast Ferries} and {Harbor Light}, we hereby give you notice that {Coast Ferries} terminates the Agreement effective <2019-07-08|8 July 2019>.", "Coast Ferries > Harbor Light 2019-07-08"},
		{extract.Letter, "en", "{Harrow Care}.", "We refer to the Supplier Agreement dated <2017-05-15|15 May 2017> by and between {Harrow Care} and {Tarn Oxygen}. {Harrow Care} hereby notifies {Tarn Oxygen} that it elects to terminate the Agreement, effective as of <2019-07-31|31 July 2019>.", "Harrow Care > Tarn Oxygen 2019-07-31"},
	})
}
