using Trellis.Frameworks.Versions;

namespace Trellis.Frameworks.Draft;

/// <summary>The weight and desired level of one expectation as they are typed.</summary>
public sealed class WeightInput
{
    public string? Position { get; set; }
    public string? Item { get; set; }
    public int Weight { get; set; } = 1;
    public int? Desired { get; set; }

    /// <summary>The expectation of a role’s position that this changes, or why it cannot.</summary>
    internal Result<SaveExpectation.Request> On(RolePart role)
    {
        var now = role
            .Positions.FirstOrDefault(p => p.Key == Position)
            ?.Expectations.FirstOrDefault(e => e.Item == Item);
        if (now is null)
            return new Problem.Refused(
                "expectation.none",
                "This position does not expect that yet. Choose a level in the table first."
            );
        if (Desired is { } desired && desired <= now.Level)
            return new Problem.Refused(
                "expectation.desired",
                $"A desired level is above the one that is needed, which is {now.Level}."
            );
        return new SaveExpectation.Request
        {
            Level = now.Level,
            Desired = Desired,
            Weight = Weight,
            Seen = ContentJson.Fingerprint(now),
        };
    }
}
