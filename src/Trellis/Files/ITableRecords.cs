namespace Trellis.Files;

/// <summary>The records of a table, one after the other, wherever they come from.</summary>
internal interface ITableRecords : IDisposable
{
    /// <summary>The cells of the present record.</summary>
    IReadOnlyList<Cell> Cells { get; }

    /// <summary>The characters in all cells so far.</summary>
    long Total { get; }

    /// <summary>What stopped the reading, if anything did.</summary>
    Finding? Error { get; }

    /// <summary>What was guessed, and what is worth a look, so far.</summary>
    IReadOnlyList<Finding> Notes { get; }

    /// <summary>Reads the next record; false at the end, and at what cannot be read.</summary>
    bool Read();
}
