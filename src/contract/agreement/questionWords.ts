/** The questions in plain words, and the chapters that they stand in. Only the pane asks them. */
import { wordTable } from "../base/language";

export const english = {
  chapters: {
    agreement: "The agreement and its notices",
    priceFalls: "When a price falls",
    openOrders: "Open orders",
    dealers: "Dealers' stock",
    balancing: "Returning stock to balance it",
    discontinuation: "Products that end",
    otherReturns: "Other returns",
    payment: "Payment",
    stock: "Stock and reports",
    end: "When the agreement ends",
    others: "More",
  },
  asks: {
    term: "Since when does it hold, and for how long?",
    protectionGiven: "Does the vendor credit stock when it lowers a price?",
    protectedStock: "Which stock is protected?",
    protectedAge: "Which units count, by their age?",
    unitCap: "How many units are credited at most?",
    moneyCap: "How much is credited at most?",
    protectionCredit: "What is a protected unit credited?",
    protectionReport: "How is the stock of the day reported?",
    protectedGoods: "Which products are protected?",
    protectionGate: "What must be so for any credit?",
    balancingGiven: "May stock go back to balance it?",
    balancingBase: "Of what is the limit a share?",
    balancingLimit: "How much may go back?",
    balancingTimes: "How often, and when?",
    balancingCost: "What does it take?",
    balancingFee: "Is a fee kept of what goes back?",
    balancingAge: "Which units may go back, by their age?",
    balancingGoods: "Which products may go back?",
    discontinuationGiven: "May discontinued products go back?",
    discontinuationScope: "Which of them?",
    discontinuationGoods: "Which discontinued products?",
    discontinuationWhen: "By when, and how?",
    notices: "When does a notice count as received?",
    endReturn: "May stock go back after the end?",
    endWhen: "By when, and who decides?",
    endFee: "Is a fee kept of goods returned after the end?",
    stock: "How is stock matched to purchases?",
  },
};

export const questionWords = wordTable("questions", english, "user");
