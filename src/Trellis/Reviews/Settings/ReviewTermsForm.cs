using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Trellis.Reviews.Settings;

/// <summary>The terms of annual 360s as they are typed: of the organisation, and of a cycle.</summary>
public class ReviewTermsForm : IValidatableObject
{
    private static readonly ReviewStage[] Stages =
    [
        ReviewStage.Nominating,
        ReviewStage.Writing,
        ReviewStage.Conversation,
        ReviewStage.Final,
        ReviewStage.Acknowledging,
    ];

    public string? Visibility { get; set; }
    public string? CoworkersLeast { get; set; }
    public string? CoworkersMost { get; set; }
    public string? RequestsMost { get; set; }
    public bool PeopleOpsReads { get; set; }
    public bool IsLevelled { get; set; }
    public string? Nominating { get; set; }
    public string? Writing { get; set; }
    public string? Conversation { get; set; }
    public string? Final { get; set; }
    public string? Acknowledging { get; set; }

    /// <summary>The terms; null while a field cannot be read.</summary>
    public ReviewTerms? Terms =>
        Whole(CoworkersLeast) is { } least
        && Whole(CoworkersMost) is { } most
        && Whole(RequestsMost) is { } requests
        && Days is { } days
            ? new()
            {
                Visibility = Enum.TryParse<VisibilityMode>(Visibility, out var mode) ? mode : default,
                CoworkersLeast = least,
                CoworkersMost = most,
                RequestsMost = requests,
                PeopleOpsReads = PeopleOpsReads,
                IsLevelled = IsLevelled,
                Days = days,
            }
            : null;

    private StageDays? Days =>
        Whole(Nominating) is { } nominating
        && Whole(Writing) is { } writing
        && Whole(Conversation) is { } conversation
        && Whole(Final) is { } final
        && Whole(Acknowledging) is { } acknowledging
            ? new(nominating, writing, conversation, final, acknowledging)
            : null;

    /// <summary>Writes terms into the fields.</summary>
    public void Fill(ReviewTerms terms)
    {
        Visibility = terms.Visibility.ToString();
        (CoworkersLeast, CoworkersMost) = (Text(terms.CoworkersLeast), Text(terms.CoworkersMost));
        RequestsMost = Text(terms.RequestsMost);
        (PeopleOpsReads, IsLevelled) = (terms.PeopleOpsReads, terms.IsLevelled);
        (Nominating, Writing) = (Text(terms.Days.Nominating), Text(terms.Days.Writing));
        (Conversation, Final) = (Text(terms.Days.Conversation), Text(terms.Days.Final));
        Acknowledging = Text(terms.Days.Acknowledging);
    }

    /// <summary>The days of a stage as they are typed, for the date beside them.</summary>
    public int? DaysOf(ReviewStage stage) => Whole(TextOf(stage));

    public virtual IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        (string Name, string? Value)[] counts =
        [
            (nameof(CoworkersLeast), CoworkersLeast),
            (nameof(CoworkersMost), CoworkersMost),
            (nameof(RequestsMost), RequestsMost),
        ];
        foreach (var (name, value) in counts)
            if (Whole(value) is null)
                yield return new("Write a whole number, such as 3.", [name]);
        foreach (var stage in Stages)
            if (DaysOf(stage) is null)
                yield return new("Write whole days, such as 21.", [stage.ToString()]);
    }

    private string? TextOf(ReviewStage stage) =>
        stage switch
        {
            ReviewStage.Nominating => Nominating,
            ReviewStage.Writing => Writing,
            ReviewStage.Conversation => Conversation,
            ReviewStage.Final => Final,
            _ => Acknowledging,
        };

    private static int? Whole(string? text) => FormInput.Whole(text) is <= 1000 and var number ? number : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
