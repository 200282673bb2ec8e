package papers

// institutional is the prose of chambers, regional governments, universities
// and auditors: other wordings of what the common prose says.
var institutional = prose{
	answering: map[string][]passage{
		"es": {
			{"Su escrito del {@ref} llegó a nuestras manos sin los planos que en él se anunciaban.", "reply ref"},
			{"Contestamos con estas líneas a su carta n.º {#no2}, de {@ref}.", "reply ref"},
			{"En contestación a lo que nos plantea en su comunicación del {@ref}, podemos adelantarle lo que sigue.", "reply ref"},
			{"Obra en nuestro poder el oficio {#no2} de {@ref}, y pedimos disculpas por la demora en contestarlo.", "reply ref"},
		},
		"en": {
			{"Your letter of {@ref} asked that our observations be put in writing, and they now follow.", "reply ref"},
			{"You wrote to us on {@ref} about the scope of our work; we deal with that first.", "reply ref"},
			{"We are obliged to you for your letter ({#no2}) of {@ref}.", "reply ref"},
		},
	},
	neutral: map[string][]passage{
		"es": {
			{"Acompañamos el cuadro comparativo de los tres últimos ejercicios, para que pueda apreciarse cómo han evolucionado los ingresos y los gastos corrientes.", ""},
			{"Conviene tener presente que las obras que comienzan el {@next} obligarán a cerrar el acceso norte durante unas dos semanas.", ""},
			{"La visita que se hizo el {@a} sirvió para comprobar que las cubiertas siguen sin repararse y que el agua entra en el almacén.", ""},
			{"De todo ello tiene cabal conocimiento {guest}, que se encargó de las mediciones.", "trap SIGNED"},
			{"Mucho estimaremos que se nos indique qué trámite ha seguido el expediente y cuándo se espera resolverlo.", ""},
			{"El presupuesto, que se mantiene congelado desde hace cuatro años, no permite atender por ahora más que las reparaciones urgentes.", ""},
			{"Revisados uno por uno los recibos del segundo semestre, no coinciden con las lecturas que figuran en el libro.", ""},
			{"Si lo tiene a bien, podemos reunirnos en nuestras oficinas cualquier día hábil a partir del {@next}.", ""},
			{"La inscripción es gratuita y las plazas se adjudicarán por riguroso orden de llegada, sin que se reserve ninguna.", ""},
			{"El acta de la última reunión la firmaron {guest} y los demás asistentes, y puede consultarse en nuestra sede.", "trap SIGNED"},
			{"Por decisión de la asamblea, {guest} dejó de llevar la contabilidad el {@a}.", "trap WITHDREW_FROM"},
			{"La contratista retiró ya los andamios y la valla, de modo que el paso ha quedado libre.", "trap WITHDREW_FROM"},
			{"Según el artículo 8 de los estatutos, las cuotas vencen el último día hábil de marzo y devengan desde entonces un interés del 3,5 por ciento.", ""},
			{"Rogamos que se confirme la asistencia al teléfono 600 555 0142 o en la dirección reservas@sede.example.", ""},
			{"Se han recibido hasta hoy: 1) catorce fichas completas; 2) seis sin fotografía; 3) dos que no corresponden al periodo y que devolveremos.", ""},
			{"A estos efectos hay que distinguir entre quienes ya venían utilizando el depósito y quienes lo han solicitado este año por primera vez.", ""},
		},
		"en": {
			{"Two of the invoices in our sample carried no order number, and a third had been paid twice before the error came to light.", ""},
			{"We have gone over these points with {guest}, who kept the ledgers for most of the year.", "trap SIGNED"},
			{"The stores were counted in our presence on {@a}, and the sheets were agreed before we left.", ""},
			{"None of this affects the opinion given in our report, though in our view it should be put right before {@next}.", ""},
			{"Three members of staff share one password for the payroll system; each should have one of their own.", ""},
			{"Bank reconciliations were up to date at the year end but nobody but their author had looked at them.", ""},
			{"The fixed asset register does not yet show the van, the two boilers or the equipment bought for the annexe.", ""},
			{"The minutes of the meeting of {@a} bear the signature of {guest}, though no quorum is recorded.", "trap SIGNED"},
			{"The bank has withdrawn the overdraft that it offered in the spring, and the budget should be revised.", "trap WITHDREW_FROM"},
			{"Of the nineteen grants paid in the year, four were not supported by: (i) an application; (ii) evidence of need; or (iii) a receipt.", ""},
			{"Petty cash stood at 212.40 when we counted it, against a book balance of 240.00, and no reason could be given.", ""},
		},
	},
	leaving: map[string][]passage{
		"es": {
			{"Con fecha {@eff} {self.el} se desvinculó {forum.del}, por lo que rogamos que no se nos convoque en adelante.", "withdrew self forum eff"},
			{"Desde el {@eff} {self.el} ya no es miembro {forum.del}, y así debe constar en sus listas.", "withdrew self forum eff"},
			{"Como ya se adelantó de palabra, {self.el} abandona {forum.el} con efectos al {@nexteff}.", "withdrew self forum nexteff"},
			{"{third.El} cesó como integrante {forum.del} el {@eff}, sin que hasta hoy se haya cubierto la vacante.", "withdrew third forum eff"},
			{"{self.El} puso fin el {@eff} a su permanencia {forum.en}; las llaves del local se devolvieron ese mismo día.", "withdrew self forum eff"},
			{"El {@eff} se hizo efectiva la baja {third.del} {forum.en}, pedida por su propia directiva.", "withdrew third forum eff"},
		},
		"en": {
			{"On {@eff} {other.the} gave up its membership of {forum.the}, so that no subscription fell due.", "withdrew other forum eff"},
			{"We noted that {third.the} quit {forum.the} on {@eff}; what it still owes is unlikely to be recovered.", "withdrew third forum eff"},
			{"Since {@eff}, when {other.the} parted company with {forum.the}, the joint account has stood idle.", "withdrew other forum eff"},
		},
	},
	almost: map[string][]passage{
		"es": {
			{"{self.El} es y seguirá siendo miembro {forum.del}, pese a lo que se dijo en la reunión.", "trap WITHDREW_FROM"},
			{"Nadie ha planteado en esta casa la salida {self.del} {forum.del}.", "trap WITHDREW_FROM"},
			{"El delegado {third.del} se retiró de la sesión {forum.del} antes de la votación, pero conserva su puesto.", "trap WITHDREW_FROM"},
			{"La baja de dos empleados {third.del} no afecta a los trabajos {forum.del}.", "trap WITHDREW_FROM"},
			{"Se ha dado de baja la línea telefónica que {third.el} tenía cedida {forum.al}.", "trap WITHDREW_FROM"},
			{"Si la cuota volviera a subir, {self.el} tendría que plantearse abandonar {forum.el}.", "trap WITHDREW_FROM"},
		},
		"en": {
			{"Management has told us that no decision to leave {forum.the} has been taken, and the accounts of {other.the} are drawn up on that footing.", "trap WITHDREW_FROM"},
			{"Money that {third.the} withdrew from the account of {forum.the} on {@a} was paid back within the week.", "trap WITHDREW_FROM"},
			{"{third.The} gave warning that it might leave {forum.the}, but let the matter drop.", "trap WITHDREW_FROM"},
		},
	},
}
