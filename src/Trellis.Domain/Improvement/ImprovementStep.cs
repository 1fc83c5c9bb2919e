namespace Trellis.Domain.Improvement;

/// <summary>One act on an improvement plan, by whom and on which day.</summary>
/// <param name="Weeks">The weeks of an extension; 0 for everything else.</param>
public readonly record struct ImprovementStep(ImprovementAct Act, ImprovementParty By, DateOnly On, int Weeks = 0);
