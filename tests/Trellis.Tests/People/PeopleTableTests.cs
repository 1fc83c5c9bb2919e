using Trellis.People;

namespace Trellis.Tests.People;

/// <summary>What the columns of a table of people are called, which are not used, and what is said of those not there.</summary>
public sealed class PeopleTableTests
{
    private static PeopleTable.Lines Read(string table) =>
        PeopleTable.Read(World.File("people.csv", table)).Value.ShouldNotBeNull();

    [Theory]
    [InlineData("Full name,Work email,Boss,Hours (week),First day of work,Job title")]
    [InlineData("Employee,E-mail,Reports to,Hours per week,Hire date,Position")]
    [InlineData("Imię i nazwisko,Adres e-mail,Przełożony,Godziny,Data zatrudnienia,Stanowisko")]
    [InlineData("Nom et prénom,Courriel,Responsable,Heures par semaine,Date d'embauche,Poste")]
    [InlineData("氏名,メールアドレス,上司,週労働時間,入社日,役職")]
    [InlineData("氏名,メールアドレス,上司,週所定労働時間,入社年月日,役職")]
    [InlineData("Imię i nazwisko,E-mail,Przełożony,Wymiar (godz./tydz.),Data zatrudnienia,Stanowisko")]
    [InlineData("Nom complet,Courriel,Responsable hiérarchique,Heures hebdo,Date d'entrée,Fonction")]
    public void Usual_names_of_columns_are_known(string header)
    {
        var read = Read($"{header}\nAda Moss,ada@example.org,bo@example.org,30,2026-01-31,Maker\n");
        var ada = read.Rows.ShouldHaveSingleItem();
        (ada.Email, ada.Name, ada.Manager, ada.Minutes, ada.Start, ada.Position).ShouldBe(
            ("ada@example.org", "Ada Moss", "bo@example.org", 1800, new(2026, 1, 31), "Maker")
        );
        read.Unused.ShouldBeEmpty();
    }

    [Fact]
    public void A_filled_column_that_nothing_uses_is_named_and_an_empty_one_is_not() =>
        Read("email,name,start_date,Etat,Office,Notes\nada@example.org,Ada,2026-01-31,1/2,Poznań,\n")
            .Unused.Select(f => f.ToString())
            .ShouldBe([
                "people.csv:1:23: The column \"Etat\" is not used.",
                "people.csv:1:28: The column \"Office\" is not used.",
            ]);

    [Fact]
    public void The_address_of_a_manager_is_taken_before_the_name_which_is_named_as_unused()
    {
        var read = Read("email,name,start_date,Boss,Boss's e-mail\nada@example.org,Ada,2026-01-31,Bo,bo@example.org\n");
        read.Rows[0].Manager.ShouldBe("bo@example.org");
        read.Unused.ShouldHaveSingleItem().Message.ShouldBe("The column \"Boss\" is not used.");
    }

    [Fact]
    public void What_the_absence_of_hours_and_managers_means_is_said()
    {
        Read("email,name,start_date\nada@example.org,Ada,2026-01-31\n")
            .Absent.Select(f => f.Message)
            .ShouldBe([
                "There is no column of hours a week: new people get 40, everybody else keeps theirs.",
                "There is no column of managers: new people report to nobody, everybody else keeps theirs.",
            ]);
        Read("email,name,start_date,hours,manager\nada@example.org,Ada,2026-01-31,,\n")
            .Remarks.ShouldAllBe(f => f.Message.EndsWith('.') && f.Message.Contains(" is read as "));
    }
}
