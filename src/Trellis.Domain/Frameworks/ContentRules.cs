using Trellis.Domain.Frameworks.Rules;

namespace Trellis.Domain.Frameworks;

/// <summary>What every content of a framework holds to, wherever it came from.</summary>
public static class ContentRules
{
    /// <summary>Maximum characters of a name.</summary>
    public const int NameLimit = 200;

    /// <summary>Maximum characters of a description or descriptor.</summary>
    public const int TextLimit = 10_000;

    /// <summary>Maximum levels of a scale.</summary>
    public const int LevelLimit = 20;

    /// <summary>Maximum competencies, and maximum positions, of one framework.</summary>
    public const int PartLimit = 5_000;

    /// <summary>Maximum weight of an expectation.</summary>
    public const int WeightLimit = 100;

    /// <summary>The message for a source whose address is not a web address.</summary>
    public const string WrongSource = "The address of the source begins with https:// or http://.";

    /// <summary>A key is 1 to 120 characters of a to z, 0 to 9 and single hyphens, neither first nor last.</summary>
    public static bool IsKey(string key) =>
        key.Length is > 0 and <= 120
        && key.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
        && key[0] != '-'
        && key[^1] != '-'
        && !key.Contains("--", StringComparison.Ordinal);

    /// <summary>
    /// Keys are unique in their kind (competencies and skills share one), names are unique where people choose by them,
    /// every part that is named exists, levels are on their scale, and positions expect only what is published. The
    /// answer has every fault, not only the first.
    /// </summary>
    public static IReadOnlyList<ContentFault> Check(FrameworkContent content)
    {
        var faults = new FaultList();
        AboutCheck.Run(content, faults);
        ScaleCheck.Run(content, faults);
        CategoryCheck.Run(content, faults);
        CompetencyCheck.Run(content, faults);
        FamilyCheck.Run(content, faults);
        PositionCheck.Run(content, faults);
        LinkCheck.Run(content, faults);
        return faults.All;
    }
}
