namespace Trellis.People;

/// <summary>Full names, which are written in one column or in two.</summary>
public sealed partial class PeopleTable
{
    private bool? _nameIsLast;

    private static string[] FirstNames =>
        [
            "given name",
            "given names",
            "first names",
            "forename",
            "forenames",
            "imię",
            "imiona",
            "vorname",
            "vornamen",
            "prénom",
            "prénoms",
            "nombre",
            "nombres",
            "nome",
            "voornaam",
            "förnamn",
            "fornavn",
            "jméno",
            "keresztnév",
            "prenume",
            "імʼя",
            "имя",
            "名",
            "이름",
            "الاسم الأول",
        ];

    private static string[] LastNames =>
        [
            "family name",
            "surname",
            "nazwisko",
            "nachname",
            "familienname",
            "nom",
            "nom de famille",
            "apellido",
            "apellidos",
            "cognome",
            "sobrenome",
            "achternaam",
            "efternamn",
            "etternavn",
            "příjmení",
            "vezetéknév",
            "nume",
            "прізвище",
            "фамилия",
            "姓",
            "성",
            "اسم العائلة",
        ];

    /// <summary>The column of the full name, or the first one that there is of its parts.</summary>
    private static string NameColumn(TableReader table) =>
        Array.Find(["name", "first_name", "last_name"], table.Has) ?? "name";

    private string NameOf(TableReader table)
    {
        var (name, first) = (table.Name("name"), table.Name("first_name"));
        if (!table.Has("name"))
            return NameRules.Full(first, table.Name("last_name"));
        if (!table.Has("first_name") || table.Has("last_name"))
            return name;
        // "Name" and "Vorname": the name is the last one, unless the first row that has both repeats the first name in it.
        if (name.Length > 0 && first.Length > 0)
            _nameIsLast ??= !Sought.Has(name, Sought.Key(first));
        return _nameIsLast == true ? NameRules.Full(first, name) : name;
    }

    private IEnumerable<Finding> NameSaid(TableReader table)
    {
        if (_nameIsLast == true)
            yield return table.AtHeader(
                "name",
                "This column is read as the last name, because first names have their own."
            );
    }
}
