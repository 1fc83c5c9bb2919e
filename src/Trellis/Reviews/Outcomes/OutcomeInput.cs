using System.ComponentModel.DataAnnotations;

namespace Trellis.Reviews.Outcomes;

/// <summary>The outcome of a conversation as it is typed.</summary>
public sealed class OutcomeInput : IValidatableObject
{
    /// <summary>How many empty lines of a kind the form offers; more on request.</summary>
    public const int Spare = 2;

    public string? Summary { get; set; }
    public string? OfPerson { get; set; }
    public string? OfOrganisation { get; set; }
    public List<Line> Points
    {
        get;
        set => field = value ?? [];
    } = [];
    public int Version { get; set; }

    /// <summary>Which button was pressed: save, share, or more lines.</summary>
    public string? Go { get; set; }

    /// <summary>An agreement or a course correction as it is typed.</summary>
    public sealed class Line
    {
        public string? Kind { get; set; }
        public string? Text { get; set; }
        public string? Owner { get; set; }
        public string? DueOn { get; set; }

        internal PointKind Of => Kind == nameof(PointKind.Correction) ? PointKind.Correction : PointKind.Agreement;
        internal bool IsEmpty => string.IsNullOrWhiteSpace(Text);
    }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Points.Exists(p => !p.IsEmpty && !string.IsNullOrEmpty(p.DueOn) && FormInput.Day(p.DueOn) is null))
            yield return new("Choose a date that exists.", [nameof(Points)]);
        if (Points.Exists(p => Names.IsLonger(p.Text, ReviewRules.TextLimit)))
            yield return new(
                "One of these lines is longer than 2,000 characters. Shorten it a little.",
                [nameof(Points)]
            );
    }

    /// <summary>The lines of a kind, with empty ones after them.</summary>
    public IReadOnlyList<Line> Lines(PointKind kind, bool more)
    {
        var filled = Points.Where(p => p.Of == kind && !p.IsEmpty).ToList();
        var empty = Enumerable.Range(0, more ? Spare + 3 : Spare).Select(_ => new Line { Kind = kind.ToString() });
        return [.. filled, .. empty];
    }

    public static OutcomeInput Of(OutcomeView.View view) =>
        new()
        {
            Summary = view.Summary,
            OfPerson = view.OfPerson,
            OfOrganisation = view.OfOrganisation,
            Version = view.Version,
            Points =
            [
                .. view.Points.Select(p => new Line
                {
                    Kind = p.Kind.ToString(),
                    Text = p.Text,
                    Owner = p.OwnerId?.ToString(),
                    DueOn = p.DueOn?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                }),
            ],
        };

    public SaveOutcome.Request ToRequest(bool share) =>
        new()
        {
            Summary = Summary,
            OfPerson = OfPerson,
            OfOrganisation = OfOrganisation,
            Version = Version,
            Share = share,
            Points =
            [
                .. Points
                    .Where(p => !p.IsEmpty)
                    .Select(p => new SaveOutcome.Line
                    {
                        Kind = p.Of,
                        Text = p.Text,
                        Owner = FormInput.Id<Person>(p.Owner),
                        DueOn = FormInput.Day(p.DueOn),
                    }),
            ],
        };
}
